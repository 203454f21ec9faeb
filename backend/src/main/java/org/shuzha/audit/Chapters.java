package org.shuzha.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.shuzha.identity.Appointment;

/** Makes chapters of a story from leaves, with the names that ids stand for. */
record Chapters(
        Map<String, String> names,
        Map<String, Appointment> held,
        Map<String, String> departments,
        Map<Long, String> said,
        Function<String, Map<String, String>> steps) {

    Story.Chapter of(StoredLeaf row, EntryMapper.SealedIn seal) {
        Long number = seal == null ? null : seal.leafIndex();
        Long checkpoint = seal == null ? null : seal.checkpoint();
        return read(row)
                .map(leaf -> readable(row, leaf, number, checkpoint))
                .orElseGet(() -> new Story.Chapter(
                        row.sequence(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        row.hash(),
                        "",
                        number,
                        checkpoint));
    }

    private Story.Chapter readable(StoredLeaf row, Leaf leaf, Long number, Long checkpoint) {
        Appointment appointment = held.get(String.valueOf(leaf.facts().get("appointment")));
        return new Story.Chapter(
                row.sequence(),
                Instant.ofEpochMilli(leaf.at()),
                leaf.action(),
                names.get(leaf.actor()),
                leaf.actingFor() == null ? null : names.get(leaf.actingFor()),
                appointment == null ? null : appointment.post().name(),
                department(leaf, appointment),
                step(leaf),
                basis(leaf),
                TrailIndex.outcome(leaf),
                blankToNull(said.get(row.sequence())),
                competent(leaf).stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.hash(),
                leaf.algorithm().id(),
                number,
                checkpoint);
    }

    /** Empty where the content is no leaf any more. */
    static Optional<Leaf> read(StoredLeaf row) {
        try {
            return Optional.of(Leaf.parse(row.content()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    static List<String> competent(Leaf leaf) {
        return leaf.facts().get("competent") instanceof List<?> people
                ? people.stream().map(Object::toString).toList()
                : List.of();
    }

    private String department(Leaf leaf, Appointment appointment) {
        Object named = leaf.facts().get("department");
        String id = named != null ? named.toString() : appointment == null ? null : appointment.departmentId();
        return id == null ? null : departments.get(id);
    }

    private Map<String, String> step(Leaf leaf) {
        return leaf.facts().get("element") instanceof String element ? steps.apply(element) : null;
    }

    private static List<String> basis(Leaf leaf) {
        return leaf.facts().get("basis") instanceof String text && !text.isBlank()
                ? List.of(text.split("[,\\s]+"))
                : List.of();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
