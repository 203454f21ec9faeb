package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A ledger in a few maps: reads the lines of a limit in order and says what each must be. */
final class LedgerModel {

    private final Limit limit;
    private final Map<String, Long> open = new HashMap<>();
    private final Map<String, Posting> evaluated = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<Integer, Long> committed = new HashMap<>();
    private final Map<Integer, Set<String>> delivered = new HashMap<>();
    private final Set<String> steps = new HashSet<>();
    private long position;

    LedgerModel(Limit limit) {
        this.limit = limit;
    }

    void read(Posting line) {
        assertThat(line.position()).as("numbers without a gap").isEqualTo(++position);
        long held = open.getOrDefault(line.matterId(), 0L);
        int year = line.ledgerYear();
        switch (line.kind()) {
            case RESERVE -> {
                assertThat(held).as("one reservation at a time").isZero();
                open.put(line.matterId(), line.amount());
                assertThat(line.projected()).as("sees all before it").isEqualTo(delivered(year) + sum());
            }
            case RELEASE -> {
                assertThat(line.amount()).as("gives back what is open").isEqualTo(held);
                open.remove(line.matterId());
            }
            case EVALUATE, CARRY -> {
                assertThat(line.amount()).isEqualTo(held);
                assertThat(line.projected()).isEqualTo(again(line, held));
            }
            case COMMIT -> {
                assertThat(line.amount()).as("within what is reserved").isLessThanOrEqualTo(held);
                assertThat(evaluated.get(line.matterId()).ledgerYear()).isEqualTo(year);
                assertThat(steps.add(line.stepId())).as("a step delivers once").isTrue();
                open.put(line.matterId(), held - line.amount());
                committed.merge(year, line.counted() == null ? line.amount() : line.counted(), Long::sum);
                delivered.computeIfAbsent(year, none -> new HashSet<>()).add(line.matterId());
                seen(year);
            }
        }
        if (line.kind().evaluates()) {
            evaluated.put(line.matterId(), line);
        }
        if (line.kind().evaluates() && line.kind() != Posting.Kind.CARRY) {
            answered.merge(line.matterId(), stage(line), (earlier, later) -> later);
        }
    }

    /** An unchanged reservation on a new base stands behind what was evaluated on it; within a year it keeps its place. */
    private long again(Posting line, long held) {
        Posting last = evaluated.get(line.matterId());
        if (last.ledgerYear() == line.ledgerYear()) {
            return Math.min(last.projected(), delivered(line.ledgerYear()) + sum());
        }
        long before = open.entrySet().stream()
                .filter(entry -> evaluated.get(entry.getKey()).ledgerYear() == line.ledgerYear())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return delivered(line.ledgerYear()) + before + held;
    }

    /** Past the limit somebody who delivered must have been told so before. */
    private void seen(int year) {
        long threshold = limit.kind().thresholds(total(year)).get(0);
        if (delivered(year) >= threshold) {
            assertThat(delivered.get(year)).as("passed unseen").anyMatch(matter -> answered.get(matter) > 0);
        }
    }

    /** Nothing is lost between the lines and the counters. */
    void verify(LedgerRows rows) {
        assertThat(position).isPositive();
        assertThat(rows.reserved(limit)).isEqualTo(sum());
        assertThat(rows.committed(limit)).isEqualTo(committed);
    }

    void verify(LedgerRows rows, List<LedgerWriter> writers) {
        verify(rows);
        Set<String> acknowledged =
                writers.stream().flatMap(writer -> writer.acknowledged.stream()).collect(Collectors.toSet());
        assertThat(acknowledged)
                .as("nothing delivered that was not acknowledged")
                .containsAll(steps);
    }

    private Long total(int year) {
        return evaluated.values().stream()
                .filter(posting -> posting.ledgerYear() == year)
                .findFirst()
                .orElseThrow()
                .total();
    }

    private int stage(Posting line) {
        return limit.kind().stage(line.projected(), line.total());
    }

    private long delivered(int year) {
        return committed.getOrDefault(year, 0L);
    }

    private long sum() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }
}
