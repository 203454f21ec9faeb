package org.shuzha.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** Verifies the whole trail: tree, signatures, anchors, the chain of every stream and what opens its commitments. */
@Service
class Verification {

    private static final int PAGE = 500;
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final VerificationReader reader;
    private final Anchors anchors;
    private final SigningKeys keys;
    private final TrailProperties properties;
    private final Clock clock;

    Verification(
            VerificationReader reader, Anchors anchors, SigningKeys keys, TrailProperties properties, Clock clock) {
        this.reader = reader;
        this.anchors = anchors;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** Against the anchors of this node; {@code progress} is told how many steps are done, and of how many. */
    List<Finding> run(BiConsumer<Long, Long> progress) {
        List<String> notes = new ArrayList<>();
        try {
            anchors.notes(notes::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return run(notes, progress);
    }

    /** Against these checkpoints from outside; they are read before the database, which then knows at least as much. */
    List<Finding> run(List<String> outside, BiConsumer<Long, Long> progress) {
        Set<Finding> findings = new LinkedHashSet<>();
        VerificationReader.Sealed sealed = reader.sealed();
        List<String> streams = reader.streams();
        long total = sealed.places() + streams.size();
        TreeCheck tree = new TreeCheck(keys.trusted(), properties.algorithm(), findings::add);
        sealed.checkpoints().forEach(tree::inside);
        outside.forEach(tree::outside);
        for (long from = 0; from < sealed.places(); from += PAGE) {
            long to = Math.min(from + PAGE, sealed.places());
            reader.places(from, to).forEach(tree::leaf);
            progress.accept(to, total);
        }
        tree.end();
        if (findings.isEmpty() && sealed.places() > 0) {
            inner(tree.hash(), sealed.places(), findings);
        }
        long done = sealed.places();
        for (String stream : streams) {
            stream(stream, findings);
            progress.accept(++done, total);
        }
        return List.copyOf(findings);
    }

    /** The hashes above the leaves, of which proofs are made, once the leaves are known to be right. */
    private void inner(TreeHash hash, long places, Set<Finding> findings) {
        Frontier tree = new Frontier(hash, 0, Map.of());
        for (long from = 0; from < places; from += PAGE) {
            long to = Math.min(from + PAGE, places);
            Map<Subtree, byte[]> nodes = reader.nodes(from, to);
            for (long index = from; index < to; index++) {
                tree.append(nodes.get(new Subtree(0, index))).stream()
                        .filter(node -> !Arrays.equals(node.hash(), nodes.get(node.subtree())))
                        .forEach(node ->
                                findings.add(Finding.at(Finding.Kind.SEAL_CHANGED, node.place() << node.height())));
            }
        }
    }

    private void stream(String stream, Set<Finding> findings) {
        VerificationReader.Stream read = reader.stream(stream);
        new Chain(stream, read.head(), read.leaves())
                .fault()
                .ifPresent(fault -> findings.add(
                        Finding.of(Finding.Kind.valueOf(fault.reason().name()), stream, fault.sequence())));
        long latest = clock.instant().minus(GRACE).toEpochMilli();
        read.unsealed().stream()
                .filter(row -> writtenBefore(row, latest))
                .forEach(row -> findings.add(Finding.of(Finding.Kind.UNSEALED, stream, row.sequence())));
        openings(stream, read, findings);
    }

    private static boolean writtenBefore(StoredLeaf row, long latest) {
        try {
            return Leaf.parse(row.content()).at() < latest;
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    private static void openings(String stream, VerificationReader.Stream read, Set<Finding> findings) {
        Map<Long, StoredLeaf> leaves = new HashMap<>();
        read.leaves().forEach(row -> leaves.put(row.sequence(), row));
        for (StoredOpening stored : read.openings()) {
            if (!opens(stored, leaves.get(stored.sequence()))) {
                findings.add(Finding.of(Finding.Kind.OPENING_CHANGED, stream, stored.sequence()));
            }
        }
    }

    private static boolean opens(StoredOpening stored, StoredLeaf row) {
        try {
            Leaf leaf = Leaf.parse(row.content());
            return stored.opening()
                    .commitment(leaf.algorithm())
                    .equals(leaf.commitments().get(stored.name()));
        } catch (RuntimeException noLeaf) {
            return false;
        }
    }
}
