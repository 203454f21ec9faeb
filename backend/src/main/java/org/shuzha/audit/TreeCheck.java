package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shuzha.audit.Finding.Kind;

/**
 * Walks what was sealed in the order of the tree and compares it with every checkpoint that was signed. Two trees grow side
 * by side, of the hashes that are stored and of the contents that are there; the one whose root was signed tells what
 * became of the other.
 */
final class TreeCheck {

    /** A checkpoint that a trusted key signed, from the database or from outside. */
    private record Claim(Checkpoint checkpoint, boolean outside) {}

    private final Map<String, TrailKey> trusted;
    private final Consumer<Finding> findings;
    private final NavigableMap<Long, List<Claim>> claims = new TreeMap<>();
    private final List<SealedLeaf> suspects = new ArrayList<>();
    private final List<SealedLeaf> sinceSigned = new ArrayList<>();
    private TreeHash hash;
    private Frontier stored;
    private Frontier found;
    private boolean lost;

    TreeCheck(Map<String, TrailKey> trusted, HashAlgorithm unlessSigned, Consumer<Finding> findings) {
        this.trusted = trusted;
        this.findings = findings;
        this.hash = new TreeHash(unlessSigned);
    }

    /** A checkpoint as the database keeps it. All checkpoints come before the first leaf. */
    void inside(StoredCheckpoint checkpoint) {
        claim(checkpoint.note(), checkpoint.treeSize(), false);
    }

    /** A checkpoint from elsewhere. */
    void outside(String note) {
        claim(note, -1, true);
    }

    private void claim(String text, long size, boolean outside) {
        try {
            Note note = Note.parse(text);
            Checkpoint checkpoint = note.checkpoint();
            boolean signed = trusted.entrySet().stream().anyMatch(key -> note.signedBy(key.getValue(), key.getKey()));
            if (signed && (outside || size == checkpoint.size())) {
                hash = checkpoint.tree();
                claims.computeIfAbsent(checkpoint.size(), any -> new ArrayList<>())
                        .add(new Claim(checkpoint, outside));
                return;
            }
        } catch (RuntimeException unreadable) {
            // reported below, like any other text that nobody signed
        }
        findings.accept(Finding.at(Kind.FORGED, size));
    }

    /** How the tree was hashed. */
    TreeHash hash() {
        return hash;
    }

    /** The next place of the tree, from 0 without a gap. */
    void leaf(SealedLeaf leaf) {
        if (stored == null) {
            stored = new Frontier(hash, 0, Map.of());
            found = stored.copy();
        }
        byte[] kept = leaf.hash() == null ? hash.empty() : leaf.hash();
        byte[] made =
                leaf.content() == null ? hash.empty() : hash.leaf(leaf.content().getBytes(StandardCharsets.UTF_8));
        if (!Arrays.equals(kept, made)) {
            suspects.add(leaf);
        }
        sinceSigned.add(leaf);
        stored.append(kept);
        found.append(made);
        for (Claim claim : claims.getOrDefault(stored.size(), List.of())) {
            compare(claim);
        }
    }

    private void compare(Claim claim) {
        if (lost) {
            return;
        }
        byte[] signed = claim.checkpoint().root();
        if (Arrays.equals(stored.root(), signed)) {
            suspects.forEach(leaf -> findings.accept(Finding.of(fault(leaf), leaf)));
            found = stored.copy();
        } else if (Arrays.equals(found.root(), signed)) {
            suspects.forEach(leaf -> findings.accept(Finding.of(Kind.SEAL_CHANGED, leaf)));
            stored = found.copy();
        } else if (claim.outside() && sinceSigned.isEmpty()) {
            findings.accept(Finding.at(Kind.FORKED, stored.size()));
        } else {
            lose(claim);
        }
        suspects.clear();
        sinceSigned.clear();
    }

    /** From here on no root can be right; what was sealed since the last one that was is all that can be named. */
    private void lose(Claim claim) {
        lost = true;
        suspects.forEach(leaf -> findings.accept(Finding.of(fault(leaf), leaf)));
        sinceSigned.forEach(leaf -> findings.accept(Finding.of(Kind.UNPROVEN, leaf)));
        if (claim.outside()) {
            findings.accept(Finding.at(Kind.FORKED, stored.size()));
        }
    }

    private static Kind fault(SealedLeaf leaf) {
        if (leaf.stream() == null) {
            return Kind.SEAL_CHANGED;
        }
        return leaf.content() == null ? Kind.DROPPED : Kind.CHANGED;
    }

    /** After the last place. */
    void end() {
        long size = stored == null ? 0 : stored.size();
        claims.forEach((claimed, here) -> {
            if (here.stream().allMatch(Claim::outside)) {
                findings.accept(Finding.at(Kind.CHECKPOINT_MISSING, claimed));
            }
        });
        if (!claims.isEmpty() && claims.lastKey() > size) {
            findings.accept(Finding.at(Kind.CUT, size));
        }
        if (!lost) {
            sinceSigned.forEach(leaf -> findings.accept(Finding.of(Kind.UNSIGNED, leaf)));
        }
    }
}
