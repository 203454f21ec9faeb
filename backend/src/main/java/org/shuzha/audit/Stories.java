package org.shuzha.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the life of a matter from its leaves alone. */
@Service
class Stories {

    private static final Set<String> SAID = Set.of("comment", "reason", LegalHolds.REASON);

    private final Matters matters;
    private final MatterRows rows;
    private final Procedures procedures;
    private final Directory directory;
    private final VerificationReader trail;
    private final EntryMapper entries;

    Stories(
            Matters matters,
            MatterRows rows,
            Procedures procedures,
            Directory directory,
            VerificationReader trail,
            EntryMapper entries) {
        this.matters = matters;
        this.rows = rows;
        this.procedures = procedures;
        this.directory = directory;
        this.trail = trail;
        this.entries = entries;
    }

    /** Leaves and seals come from one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Story of(String matterId) {
        Matter matter = matters.get(matterId);
        String stream = StreamAccess.MATTER + ":" + matterId;
        VerificationReader.Stream read = trail.stream(stream);
        Map<Long, EntryMapper.SealedIn> seals = entries.sealedIn(stream).stream()
                .collect(Collectors.toMap(EntryMapper.SealedIn::sequence, Function.identity()));
        Proof proof = Proof.of(
                stream,
                read.head(),
                read.leaves(),
                seals.keySet().stream().sorted().toList());
        Chapters chapters = chapters(matter, read);
        return new Story(
                rows.rows(List.of(matter)).get(0),
                read.leaves().stream()
                        .map(leaf -> chapters.of(leaf, seals.get(leaf.sequence())))
                        .toList(),
                proof.intact(),
                proof.sealedUpTo(),
                proof.fault());
    }

    private Chapters chapters(Matter matter, VerificationReader.Stream read) {
        Set<String> people = new HashSet<>();
        Set<String> held = new HashSet<>();
        for (StoredLeaf row : read.leaves()) {
            Chapters.read(row).ifPresent(leaf -> {
                people.add(leaf.actor());
                people.add(leaf.actingFor());
                people.addAll(Chapters.competent(leaf));
                held.add(String.valueOf(leaf.facts().get("appointment")));
            });
        }
        Map<Long, String> said = new HashMap<>();
        read.openings().stream()
                .filter(opening -> SAID.contains(opening.name()))
                .forEach(opening -> said.put(opening.sequence(), opening.plaintext()));
        Map<String, Appointment> posts = directory.appointments(held);
        return new Chapters(
                directory.names(people),
                posts,
                departments(matter),
                said,
                element -> procedures.text(matter.deploymentId(), matter.procedureKey(), element));
    }

    private Map<String, String> departments(Matter matter) {
        Map<String, String> names = new HashMap<>();
        directory
                .departments(matter.organisationId())
                .forEach(department -> names.put(department.id(), department.name()));
        return names;
    }
}
