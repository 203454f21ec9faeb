package org.shuzha.submission;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.identity.Directory;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Who belongs to the institution never decides as its authority, not as a substitute either. */
@Component
class AuthorityRule implements OpinionRule {

    private final Directory directory;
    private final Vocabulary vocabulary;

    AuthorityRule(Directory directory, Vocabulary vocabulary) {
        this.directory = directory;
        this.vocabulary = vocabulary;
    }

    @Override
    public Set<String> opinions() {
        return vocabulary.opinions();
    }

    @Override
    public void check(GivenOpinion given) {
        if (!given.step().outside()) {
            return;
        }
        var deciding = Stream.of(given.actor().personId(), given.actingForId())
                .filter(Objects::nonNull)
                .toList();
        boolean ours = directory.appointmentsOf(deciding).stream()
                .anyMatch(held -> held.organisationId().equals(given.matter().organisationId()));
        if (ours) {
            throw Problem.forbidden("submission.own_institution", Map.of());
        }
    }
}
