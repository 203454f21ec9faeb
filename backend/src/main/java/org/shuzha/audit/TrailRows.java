package org.shuzha.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Entries of the trail as lists show them, with the names of today. */
@Component
class TrailRows {

    /**
     * One event.
     *
     * @param number place in the tree of the whole trail, from 0
     * @param kind of the object: matter, account, organisation or system
     * @param object number of the matter, name of the person or organisation
     * @param matterId where its story can be read
     */
    record TrailRow(
            long number,
            Instant at,
            String action,
            @Nullable String outcome,
            @Nullable String actor,
            @Nullable String actingFor,
            String kind,
            @Nullable String object,
            long sequence,
            @Nullable String matterId) {}

    private final Directory directory;
    private final Matters matters;

    TrailRows(Directory directory, Matters matters) {
        this.directory = directory;
        this.matters = matters;
    }

    List<TrailRow> rows(List<TrailEntry> entries) {
        Set<String> people = new HashSet<>();
        for (TrailEntry entry : entries) {
            people.add(entry.actor());
            people.add(entry.actingFor());
            people.add(id(entry));
        }
        Map<String, String> names = directory.names(people);
        Map<String, Matter> found = matters.all(entries.stream()
                .filter(entry -> kind(entry).equals(StreamAccess.MATTER))
                .map(TrailRows::id)
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> row(entry, names, found)).toList();
    }

    private TrailRow row(TrailEntry entry, Map<String, String> names, Map<String, Matter> found) {
        Matter matter = found.get(id(entry));
        boolean submitted = matter != null && matter.status() != MatterStatus.DRAFT;
        return new TrailRow(
                entry.leafIndex(),
                entry.happenedAt(),
                entry.action(),
                entry.outcome(),
                names.get(entry.actor()),
                entry.actingFor() == null ? null : names.get(entry.actingFor()),
                kind(entry),
                object(entry, names, matter),
                entry.sequence(),
                submitted ? matter.id() : null);
    }

    private String object(TrailEntry entry, Map<String, String> names, Matter matter) {
        return switch (kind(entry)) {
            case StreamAccess.MATTER -> matter == null ? null : matter.number();
            case "account" -> names.get(id(entry));
            case "organisation" -> directory.organisation(id(entry)).name();
            default -> null;
        };
    }

    private static String kind(TrailEntry entry) {
        int colon = entry.stream().indexOf(':');
        return colon < 0 ? entry.stream() : entry.stream().substring(0, colon);
    }

    private static String id(TrailEntry entry) {
        return entry.stream().substring(entry.stream().indexOf(':') + 1);
    }
}
