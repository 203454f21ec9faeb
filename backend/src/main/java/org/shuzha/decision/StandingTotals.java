package org.shuzha.decision;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/**
 * What a standing resolution lets go in a calendar year in all, where it says so, and what its runs have of it: reserved
 * while they are covered, whichever year that began in, and delivered in the year of delivery.
 */
@Component
public class StandingTotals {

    /** At most so much in the year, and what was delivered and is reserved of it. */
    public record YearlyTotal(long limit, long delivered, long reserved) {

        boolean exceededWith(long amount) {
            return delivered + reserved + amount > limit;
        }
    }

    /** The totals of a year; null where the resolution sets none. */
    public record Yearly(
            int year,
            @Nullable YearlyTotal persons,
            @Nullable YearlyTotal rows) {}

    private static final String PERSONS = "yearlyPersons";
    private static final String ROWS = "yearlyRows";

    private final StandingRunMapper mapper;
    private final Clock clock;

    StandingTotals(StandingRunMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** This year's; empty where the resolution sets none. */
    public Optional<Yearly> of(Matter standing) {
        return sets(standing) ? Optional.of(yearly(standing, "", 0)) : Optional.empty();
    }

    /**
     * Whether a run stays within them: always where it holds as much already, else evaluated under the resolution's lock,
     * which is kept until the transaction ends.
     */
    boolean admit(Matter standing, Matter run, Scope scope) {
        if (!sets(standing) || holds(standing, run, scope)) {
            return true;
        }
        mapper.lock(standing.id());
        return beyond(standing, scope, run.id(), run.round()).isEmpty();
    }

    private boolean holds(Matter standing, Matter run, Scope scope) {
        return mapper.ofMatter(run.id()).stream()
                .filter(one -> one.round() == run.round() && one.standingId().equals(standing.id()))
                .anyMatch(one -> one.delivered() || one.reserves(scope.persons(), scope.maxRows()));
    }

    /** The totals that a scope exceeds, in place of what the matter it belongs to holds in this round. */
    Set<String> beyond(Matter standing, Scope asked, String matterId, int round) {
        var further = new LinkedHashSet<String>();
        if (!sets(standing)) {
            return further;
        }
        Yearly yearly = yearly(standing, matterId, round);
        if (yearly.persons() != null && yearly.persons().exceededWith(asked.persons())) {
            further.add(PERSONS);
        }
        if (yearly.rows() != null && yearly.rows().exceededWith(asked.maxRows())) {
            further.add(ROWS);
        }
        return further;
    }

    private static boolean sets(Matter standing) {
        return standing.form().has(PERSONS) || standing.form().has(ROWS);
    }

    private Yearly yearly(Matter standing, String exceptMatter, int exceptRound) {
        int year = Times.today(clock).getYear();
        var used = mapper.used(standing.id(), year, exceptMatter, exceptRound);
        return new Yearly(
                year,
                total(standing, PERSONS, used.deliveredPersons(), used.reservedPersons()),
                total(standing, ROWS, used.deliveredRecords(), used.reservedRecords()));
    }

    private static @Nullable YearlyTotal total(Matter standing, String field, long delivered, long reserved) {
        return standing.form().has(field)
                ? new YearlyTotal(standing.form().path(field).asLong(), delivered, reserved)
                : null;
    }
}
