package org.shuzha.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a matter holds of a limit, and what its evaluations found; read off its postings, oldest first. */
record Held(List<Posting> postings) {

    long open() {
        return postings.stream().mapToLong(Posting::reserves).sum();
    }

    /** The latest evaluation, by whomever. */
    Optional<Posting> evaluated() {
        return last(posting -> posting.kind().evaluates());
    }

    /** The latest evaluation that the matter's own course has seen and acted on. */
    Optional<Posting> answered() {
        return last(posting -> posting.kind().evaluates() && posting.kind() != Posting.Kind.CARRY);
    }

    long committed() {
        return postings.stream()
                .filter(posting -> posting.kind() == Posting.Kind.COMMIT)
                .mapToLong(Posting::amount)
                .sum();
    }

    /** What the limit comes to in the place that an evaluation of this year gave; empty when there was none this year. */
    Optional<Long> place(Standing standing) {
        return evaluated()
                .filter(last -> last.ledgerYear() == standing.year())
                .map(last -> Math.min(last.projected(), standing.used()));
    }

    /** What the limit comes to with so much in place of what is held; what is unchanged keeps its place. */
    long with(long wanted, Standing standing) {
        return wanted == open()
                ? place(standing).orElse(standing.used())
                : Math.addExact(standing.used() - open(), wanted);
    }

    boolean delivered(String stepId) {
        return postings.stream().anyMatch(posting -> stepId.equals(posting.stepId()));
    }

    private Optional<Posting> last(Predicate<Posting> wanted) {
        return postings.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
