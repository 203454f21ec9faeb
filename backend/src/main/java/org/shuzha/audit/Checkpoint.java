package org.shuzha.audit;

import java.util.Base64;
import java.util.List;

/**
 * What is signed about the tree, in the text form of C2SP checkpoints: origin, size and root, then when and by which hash.
 *
 * @param origin which trail this is, e.g. the host name of the institution
 * @param size leaves in the tree
 * @param at milliseconds since 1970-01-01 UTC
 * @param algorithm hash of the tree
 */
record Checkpoint(String origin, long size, byte[] root, long at, HashAlgorithm algorithm) {

    private static final String AT = "time ";
    private static final String HASH = "hash ";

    /** The text that is signed, ends with a line feed. */
    String body() {
        String hash = Base64.getEncoder().encodeToString(root);
        return String.join("\n", origin, Long.toString(size), hash, AT + at, HASH + algorithm.id(), "");
    }

    /** Throws {@link IllegalArgumentException} for anything {@link #body()} would not write. */
    static Checkpoint parse(String body) {
        List<String> lines = List.of(body.split("\n", -1));
        if (lines.size() != 6 || !lines.get(3).startsWith(AT) || !lines.get(4).startsWith(HASH)) {
            throw new IllegalArgumentException("No checkpoint");
        }
        Checkpoint read = new Checkpoint(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Base64.getDecoder().decode(lines.get(2)),
                Long.parseLong(lines.get(3).substring(AT.length())),
                HashAlgorithm.named(lines.get(4).substring(HASH.length())));
        if (!read.body().equals(body)) {
            throw new IllegalArgumentException("No checkpoint");
        }
        return read;
    }

    TreeHash tree() {
        return new TreeHash(algorithm);
    }
}
