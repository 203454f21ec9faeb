package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What covers the traces of a change: numbers, links, hashes, tree and signatures as if it had always been so. */
abstract class Forgery {

    /** The event that was touched; stream null when it was none in particular. */
    record Touched(String stream, long sequence) {

        static final Touched NOBODY = new Touched(null, 0);
    }

    final JdbcTemplate jdbc;
    private final SigningKeys stranger;

    Forgery(JdbcTemplate jdbc, SigningKeys stranger) {
        this.jdbc = jdbc;
        this.stranger = stranger;
    }

    long size() {
        return jdbc.queryForObject("SELECT MAX(tree_size) FROM audit_checkpoint", Long.class);
    }

    List<Long> sizes() {
        return jdbc.queryForList("SELECT tree_size FROM audit_checkpoint ORDER BY tree_size", Long.class);
    }

    /** Everything that came after the tree had this size is gone, and nothing tells that it was there. */
    void restore(long size) {
        update("DELETE FROM audit_checkpoint WHERE tree_size > ?", size);
        for (String table : List.of("audit_leaf", "audit_salt")) {
            update(
                    "DELETE FROM " + table + " t WHERE EXISTS (SELECT 1 FROM audit_seal s WHERE s.stream = t.stream"
                            + " AND s.sequence = t.sequence AND s.leaf_index >= ?)",
                    size);
        }
        update("DELETE FROM audit_seal WHERE leaf_index >= ?", size);
        grow();
        jdbc.queryForList("SELECT stream FROM audit_stream", String.class).forEach(this::chain);
    }

    /** The leaves behind this one move. */
    void shift(Touched event, int by) {
        String order = by > 0 ? "DESC" : "ASC";
        List<Long> later = jdbc.queryForList(
                "SELECT sequence FROM audit_leaf WHERE stream = ? AND sequence > ? ORDER BY sequence " + order,
                Long.class,
                event.stream(),
                event.sequence());
        later.forEach(sequence -> update(
                "UPDATE audit_leaf SET sequence = ? WHERE stream = ? AND sequence = ?",
                sequence + by,
                event.stream(),
                sequence));
    }

    /** Numbers, links and hashes of the stream as if it had always been so. */
    void chain(String stream) {
        String previous = HashAlgorithm.NOTHING;
        List<Long> sequences = jdbc.queryForList(
                "SELECT sequence FROM audit_leaf WHERE stream = ? ORDER BY sequence", Long.class, stream);
        for (long sequence : sequences) {
            Leaf leaf = Leaf.parse(content(new Touched(stream, sequence)));
            String content = with(leaf, sequence, previous, leaf.facts());
            write(stream, sequence, content, "hash");
            previous = Leaf.hash(leaf.algorithm(), content);
        }
        update(
                "UPDATE audit_stream SET last_sequence = ?, last_hash = ? WHERE stream = ?",
                sequences.isEmpty() ? 0 : sequences.get(sequences.size() - 1),
                previous,
                stream);
    }

    void grow() {
        TreeHash hash = new TreeHash(HashAlgorithm.SM3);
        Frontier tree = new Frontier(hash, 0, Map.of());
        update("DELETE FROM audit_node");
        for (String content : contents()) {
            for (TreeNode node : tree.append(hash.leaf(bytes(content)))) {
                update("INSERT INTO audit_node VALUES (?, ?, ?)", node.height(), node.place(), node.hash());
            }
        }
    }

    void sign() {
        TreeHash hash = new TreeHash(HashAlgorithm.SM3);
        Frontier tree = new Frontier(hash, 0, Map.of());
        List<Long> sizes = sizes();
        Note before = null;
        for (String content : contents()) {
            tree.append(hash.leaf(bytes(content)));
            if (sizes.contains(tree.size())) {
                var checkpoint =
                        new Checkpoint("shuzha.local", tree.size(), tree.root(), 1767225600000L, HashAlgorithm.SM3);
                before = stranger.sign(checkpoint.body(), before);
                update("UPDATE audit_checkpoint SET note = ? WHERE tree_size = ?", before.text(), tree.size());
            }
        }
        stranger.trusted().forEach((id, key) -> update("INSERT INTO audit_key VALUES (?, ?, 0)", id, key.base64()));
    }

    List<String> contents() {
        return new ArrayList<>(jdbc.queryForList(
                "SELECT l.content FROM audit_seal s JOIN audit_leaf l ON l.stream = s.stream"
                        + " AND l.sequence = s.sequence ORDER BY s.leaf_index",
                String.class));
    }

    long index(Touched event) {
        return jdbc.queryForObject(
                "SELECT leaf_index FROM audit_seal WHERE stream = ? AND sequence = ?",
                Long.class,
                event.stream(),
                event.sequence());
    }

    String content(Touched event) {
        return jdbc.queryForObject(
                "SELECT content FROM audit_leaf WHERE stream = ? AND sequence = ?",
                String.class,
                event.stream(),
                event.sequence());
    }

    /** With a fitting hash too when {@code hash} is not null. */
    void write(String stream, long sequence, String content, String hash) {
        update("UPDATE audit_leaf SET content = ? WHERE stream = ? AND sequence = ?", content, stream, sequence);
        if (hash != null) {
            String fitting = Leaf.hash(HashAlgorithm.SM3, content);
            update("UPDATE audit_leaf SET hash = ? WHERE stream = ? AND sequence = ?", fitting, stream, sequence);
        }
    }

    void update(String sql, Object... values) {
        jdbc.update(sql, values);
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static String with(Leaf leaf, long sequence, String previous, Map<String, ?> facts) {
        return new Leaf(
                        leaf.algorithm(),
                        leaf.stream(),
                        sequence,
                        previous,
                        leaf.at(),
                        leaf.actor(),
                        leaf.actingFor(),
                        leaf.action(),
                        facts,
                        leaf.commitments())
                .content();
    }
}
