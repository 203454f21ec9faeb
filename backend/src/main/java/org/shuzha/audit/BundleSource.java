package org.shuzha.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what goes into a bundle, all of it from one snapshot. */
@Component
class BundleSource {

    private static final int FORMAT = 1;
    /** Where people sat, and why a matter is held: for auditors. */
    private static final Set<String> CONFIDENTIAL = Set.of("address", LegalHolds.REASON, LegalHolds.REFERENCE);

    private final Matters matters;
    private final Directory directory;
    private final VerificationReader trail;
    private final SealMapper seals;
    private final TreeReader tree;
    private final SigningKeys keys;
    private final WitnessRecords witnesses;
    private final StreamAccess access;
    private final ApplicationEventPublisher events;

    BundleSource(
            Matters matters,
            Directory directory,
            VerificationReader trail,
            SealMapper seals,
            TreeReader tree,
            SigningKeys keys,
            WitnessRecords witnesses,
            StreamAccess access,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.directory = directory;
        this.trail = trail;
        this.seals = seals;
        this.tree = tree;
        this.keys = keys;
        this.witnesses = witnesses;
        this.access = access;
        this.events = events;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Bundle read(Actor actor, String matterId) {
        Matter matter = matters.get(matterId);
        String stream = StreamAccess.MATTER + ":" + matterId;
        VerificationReader.Stream read = trail.stream(stream);
        StoredCheckpoint latest = checkpoint(seals.sealsOf(stream));
        var head = new Bundle.Head(
                FORMAT, stream, matter.number(), matter.title(), matter.procedureKey(), names(read.leaves()));
        return new Bundle(
                head,
                read.leaves(),
                openings(read.openings(), access.auditor(actor)),
                latest == null ? List.of() : places(stream, latest),
                latest == null ? "" : latest.note(),
                keys.trusted(),
                witnesses.keys());
    }

    /** One that witnesses cosigned where it covers every sealed leaf, else the latest. */
    private StoredCheckpoint checkpoint(List<Seal> sealed) {
        long covered = sealed.stream().mapToLong(Seal::leafIndex).max().orElse(0);
        long cosigned = witnesses.largestCosigned();
        StoredCheckpoint latest =
                cosigned > covered ? seals.checkpointsBelow(cosigned + 1, 1).get(0) : seals.latest();
        return latest == null ? null : witnesses.cosigned(latest);
    }

    @Transactional
    void taken(Actor actor, String matterId, int leaves) {
        events.publishEvent(new MatterEvent(matterId, "matter.bundle_taken", actor, Map.of("leaves", leaves)));
    }

    private static List<Bundle.Opened> openings(List<StoredOpening> stored, boolean auditor) {
        return stored.stream()
                .filter(opening -> auditor || !CONFIDENTIAL.contains(opening.name()))
                .map(opening -> new Bundle.Opened(
                        opening.sequence(),
                        opening.name(),
                        HexFormat.of().formatHex(opening.salt()),
                        opening.plaintext()))
                .toList();
    }

    private List<Bundle.Place> places(String stream, StoredCheckpoint latest) {
        TreeHash hash = latest.signed().checkpoint().tree();
        List<Bundle.Place> places = new ArrayList<>();
        for (Seal seal : seals.sealsOf(stream)) {
            List<String> path = tree.hashes(hash, Paths.inclusion(seal.leafIndex(), latest.treeSize())).stream()
                    .map(HexFormat.of()::formatHex)
                    .toList();
            places.add(new Bundle.Place(seal.sequence(), seal.leafIndex(), path));
        }
        return places;
    }

    private Map<String, String> names(List<StoredLeaf> rows) {
        Set<String> people = new HashSet<>();
        for (StoredLeaf row : rows) {
            Leaf leaf = Leaf.parse(row.content());
            people.add(leaf.actor());
            people.add(leaf.actingFor());
            if (leaf.facts().get("competent") instanceof List<?> competent) {
                competent.forEach(person -> people.add(person.toString()));
            }
        }
        return directory.names(people);
    }
}
