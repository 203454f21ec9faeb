package org.shuzha.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proofs out of the tree, each from as many rows as the tree is high. */
@Service
public class TreeProofs {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * That a leaf is in the tree of a checkpoint (RFC 9162, 2.1.3). All hashes are hexadecimal.
     *
     * @param index place of the leaf in the tree, from 0
     * @param leafHash of a zero byte and the leaf's content
     * @param path hashes from the leaf upwards
     * @param checkpoint the signed note
     */
    public record Inclusion(
            String stream, long sequence, long index, String leafHash, List<String> path, String checkpoint) {}

    /** That the tree of {@code second} leaves continues the tree of {@code first} leaves (RFC 9162, 2.1.4). */
    public record Consistency(long first, long second, List<String> path) {}

    /** One signed checkpoint; {@code at} in milliseconds since 1970-01-01 UTC. */
    public record SignedCheckpoint(long size, String root, long at, String algorithm, List<String> keys, String note) {

        static SignedCheckpoint of(StoredCheckpoint stored) {
            Checkpoint read = stored.signed().checkpoint();
            return new SignedCheckpoint(
                    read.size(),
                    HEX.formatHex(read.root()),
                    read.at(),
                    read.algorithm().id(),
                    stored.signed().signatures().stream()
                            .map(Note.Signed::keyId)
                            .toList(),
                    stored.note());
        }
    }

    private final SealMapper seals;
    private final TreeReader tree;
    private final WitnessRecords witnesses;

    TreeProofs(SealMapper seals, TreeReader tree, WitnessRecords witnesses) {
        this.seals = seals;
        this.tree = tree;
        this.witnesses = witnesses;
    }

    /** In the latest checkpoint. Throws conflict {@code trail.not_sealed} while the leaf waits, not found when there is none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Inclusion inclusion(String stream, long sequence) {
        Long index = seals.indexOf(stream, sequence);
        if (index == null) {
            throw seals.waits(stream, sequence)
                    ? Problem.conflict("trail.not_sealed", Map.of())
                    : Problem.notFound("leaf");
        }
        StoredCheckpoint latest = seals.latest();
        TreeHash hash = latest.signed().checkpoint().tree();
        List<String> hashes = hashes(hash, List.of(new Span(index, 1)));
        return new Inclusion(
                stream,
                sequence,
                index,
                hashes.get(0),
                hashes(hash, Paths.inclusion(index, latest.treeSize())),
                witnesses.cosigned(latest).note());
    }

    /** Throws invalid {@code trail.no_such_tree} unless 1 ≤ first ≤ second ≤ the latest checkpoint's size. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Consistency consistency(long first, long second) {
        StoredCheckpoint latest = seals.latest();
        long largest = latest == null ? 0 : latest.treeSize();
        if (first < 1 || first > second || second > largest) {
            throw Problem.invalid("trail.no_such_tree", Map.of("largest", largest));
        }
        TreeHash hash = latest.signed().checkpoint().tree();
        return new Consistency(first, second, hashes(hash, Paths.consistency(first, second)));
    }

    /** The path of {@link #consistency} as bytes. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<byte[]> path(long first, long second) {
        return consistency(first, second).path().stream().map(HEX::parseHex).toList();
    }

    /** The newest first. */
    public Page<SignedCheckpoint> checkpoints(Cursor cursor) {
        long below = cursor == null ? Long.MAX_VALUE : size(cursor);
        List<SignedCheckpoint> rows = seals.checkpointsBelow(below, Page.SIZE + 1).stream()
                .map(stored -> SignedCheckpoint.of(witnesses.cosigned(stored)))
                .toList();
        return Page.of(rows, Page.SIZE, row -> new Cursor(Long.toString(row.size()), ""));
    }

    private static long size(Cursor cursor) {
        try {
            return Long.parseLong(cursor.sort());
        } catch (NumberFormatException foreign) {
            throw Problem.invalid("cursor.invalid", Map.of());
        }
    }

    private List<String> hashes(TreeHash hash, List<Span> spans) {
        return tree.hashes(hash, spans).stream().map(HEX::formatHex).toList();
    }
}
