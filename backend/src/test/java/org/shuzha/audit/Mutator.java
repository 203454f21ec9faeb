package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes a sealed trail as somebody would who may do everything in the database and knows how the trail is built. */
final class Mutator {

    /** What is done; the later ones cover their traces better. */
    enum Kind {
        FLIP_CONTENT,
        FLIP_CONTENT_AND_HASH,
        FLIP_AND_CHAIN_ANEW,
        FLIP_AND_GROW_THE_TREE_ANEW,
        DELETE,
        DELETE_AND_CLOSE_THE_GAP,
        DELETE_WITH_SEAL,
        INSERT,
        SWAP,
        RENUMBER,
        CUT_A_STREAM,
        SWAP_SEALS,
        FLIP_NODE,
        FLIP_INNER_NODE,
        FLIP_CHECKPOINT,
        FLIP_OPENING,
        DROP_LAST_CHECKPOINT,
        SIGN_ANEW_WITHOUT_THE_KEY,
        CUT_THE_TRAIL(true),
        RESTORE_AN_OLD_COPY(true),
        FORK(true);

        private final boolean needsOutside;

        Kind() {
            this(false);
        }

        Kind(boolean needsOutside) {
            this.needsOutside = needsOutside;
        }

        /** Whether only a checkpoint kept elsewhere can tell. */
        boolean needsOutside() {
            return needsOutside;
        }
    }

    /** The event that was touched; stream null when it was none in particular. */
    record Touched(String stream, long sequence) {

        static final Touched NOBODY = new Touched(null, 0);
    }

    /** Nobody touched an event, or none that is still known. */
    private static final Set<Kind> NO_EVENT = EnumSet.of(
            Kind.FLIP_INNER_NODE,
            Kind.FLIP_CHECKPOINT,
            Kind.DROP_LAST_CHECKPOINT,
            Kind.SIGN_ANEW_WITHOUT_THE_KEY,
            Kind.CUT_THE_TRAIL,
            Kind.RESTORE_AN_OLD_COPY,
            Kind.FORK);

    private final JdbcTemplate jdbc;
    private final Random random;
    private final SigningKeys stranger;
    private final Runnable goOn;

    Mutator(JdbcTemplate jdbc, Random random, SigningKeys stranger, Runnable goOn) {
        this.jdbc = jdbc;
        this.random = random;
        this.stranger = stranger;
        this.goOn = goOn;
    }

    Touched mutate(Kind kind) {
        Touched event = anyEvent();
        switch (kind) {
            case FLIP_CONTENT -> flip(event);
            case FLIP_CONTENT_AND_HASH -> {
                flip(event);
                rehash(event);
            }
            case FLIP_AND_CHAIN_ANEW -> {
                flip(event);
                chain(event.stream());
            }
            case FLIP_AND_GROW_THE_TREE_ANEW -> {
                flip(event);
                chain(event.stream());
                grow();
            }
            case DELETE -> delete(event);
            case DELETE_AND_CLOSE_THE_GAP -> {
                delete(event);
                shift(event, -1);
                chain(event.stream());
            }
            case DELETE_WITH_SEAL -> {
                delete(event);
                update("DELETE FROM audit_seal WHERE stream = ? AND sequence = ?", event.stream(), event.sequence());
            }
            case INSERT -> insert(event);
            case SWAP -> swap(event);
            case RENUMBER ->
                update(
                        "UPDATE audit_leaf SET sequence = sequence + 1000 WHERE stream = ? AND sequence = ?",
                        event.stream(),
                        event.sequence());
            case CUT_A_STREAM -> cutStream(event);
            case SWAP_SEALS -> swapSeals(event);
            case FLIP_INNER_NODE -> flipInnerNode();
            case FLIP_NODE -> flipNode(event);
            case FLIP_CHECKPOINT -> flipCheckpoint();
            case FLIP_OPENING ->
                update(
                        "UPDATE audit_salt SET plaintext = '不同意' WHERE name = 'comment' AND stream = ? AND sequence = ?",
                        event.stream(),
                        event.sequence());
            case DROP_LAST_CHECKPOINT -> update("DELETE FROM audit_checkpoint WHERE tree_size = ?", size());
            case SIGN_ANEW_WITHOUT_THE_KEY -> {
                flip(event);
                chain(event.stream());
                grow();
                sign();
            }
            case CUT_THE_TRAIL -> restore(sizes().get(sizes().size() - 2));
            case RESTORE_AN_OLD_COPY -> restore(sizes().get(random.nextInt(sizes().size() - 1)));
            case FORK -> {
                restore(sizes().get(random.nextInt(sizes().size() - 1)));
                goOn.run();
            }
        }
        return NO_EVENT.contains(kind) ? Touched.NOBODY : event;
    }

    private Touched anyEvent() {
        return jdbc.queryForObject(
                "SELECT stream, sequence FROM audit_seal WHERE leaf_index = ?",
                (row, i) -> new Touched(row.getString(1), row.getLong(2)),
                random.nextLong(size()));
    }

    private long size() {
        return jdbc.queryForObject("SELECT MAX(tree_size) FROM audit_checkpoint", Long.class);
    }

    private List<Long> sizes() {
        return jdbc.queryForList("SELECT tree_size FROM audit_checkpoint ORDER BY tree_size", Long.class);
    }

    private void flip(Touched event) {
        Leaf leaf = Leaf.parse(content(event));
        Map<String, Object> facts = new HashMap<>(leaf.facts());
        facts.put("step", 1000 + random.nextInt(1000));
        write(event.stream(), leaf.sequence(), with(leaf, leaf.sequence(), leaf.previous(), facts), null);
    }

    private void rehash(Touched event) {
        write(event.stream(), event.sequence(), content(event), "hash");
    }

    private void delete(Touched event) {
        update("DELETE FROM audit_leaf WHERE stream = ? AND sequence = ?", event.stream(), event.sequence());
    }

    private void insert(Touched event) {
        Leaf leaf = Leaf.parse(content(event));
        shift(new Touched(event.stream(), event.sequence() - 1), 1);
        String content = with(leaf, leaf.sequence(), leaf.previous(), Map.of("step", 5000));
        update(
                "INSERT INTO audit_leaf (stream, sequence, hash, content) VALUES (?, ?, ?, ?)",
                event.stream(),
                event.sequence(),
                Leaf.hash(leaf.algorithm(), content),
                content);
        chain(event.stream());
    }

    private void swap(Touched event) {
        Touched other = anyEvent();
        while (other.equals(event)) {
            other = anyEvent();
        }
        String one = content(event);
        String two = content(other);
        write(event.stream(), event.sequence(), two, "hash");
        write(other.stream(), other.sequence(), one, "hash");
    }

    private void cutStream(Touched event) {
        update("DELETE FROM audit_leaf WHERE stream = ? AND sequence >= ?", event.stream(), event.sequence());
        update("DELETE FROM audit_salt WHERE stream = ? AND sequence >= ?", event.stream(), event.sequence());
        chain(event.stream());
    }

    private void swapSeals(Touched event) {
        Touched other = anyEvent();
        while (other.equals(event)) {
            other = anyEvent();
        }
        long one = index(event);
        long two = index(other);
        update("UPDATE audit_seal SET leaf_index = -1 WHERE leaf_index = ?", one);
        update("UPDATE audit_seal SET leaf_index = ? WHERE leaf_index = ?", one, two);
        update("UPDATE audit_seal SET leaf_index = ? WHERE leaf_index = -1", two);
    }

    private void flipNode(Touched event) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        update("UPDATE audit_node SET hash = ? WHERE height = 0 AND place = ?", hash, index(event));
    }

    private void flipInnerNode() {
        long inner = jdbc.queryForObject("SELECT COUNT(*) FROM audit_node WHERE height > 0", Long.class);
        TreeNode node = jdbc.queryForObject(
                "SELECT height, place FROM audit_node WHERE height > 0 ORDER BY height, place LIMIT 1 OFFSET ?",
                (row, i) -> new TreeNode(row.getInt(1), row.getLong(2), new byte[32]),
                random.nextLong(inner));
        update(
                "UPDATE audit_node SET hash = ? WHERE height = ? AND place = ?",
                node.hash(),
                node.height(),
                node.place());
    }

    private void flipCheckpoint() {
        long size = sizes().get(random.nextInt(sizes().size()));
        update("UPDATE audit_checkpoint SET note = REPLACE(note, 'time 1', 'time 2') WHERE tree_size = ?", size);
    }

    /** Everything that came after the tree had this size is gone, and nothing tells that it was there. */
    private void restore(long size) {
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
    private void shift(Touched event, int by) {
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
    private void chain(String stream) {
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

    private void grow() {
        TreeHash hash = new TreeHash(HashAlgorithm.SM3);
        Frontier tree = new Frontier(hash, 0, Map.of());
        update("DELETE FROM audit_node");
        for (String content : contents()) {
            for (TreeNode node : tree.append(hash.leaf(bytes(content)))) {
                update("INSERT INTO audit_node VALUES (?, ?, ?)", node.height(), node.place(), node.hash());
            }
        }
    }

    private void sign() {
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

    private List<String> contents() {
        return new ArrayList<>(jdbc.queryForList(
                "SELECT l.content FROM audit_seal s JOIN audit_leaf l ON l.stream = s.stream"
                        + " AND l.sequence = s.sequence ORDER BY s.leaf_index",
                String.class));
    }

    private long index(Touched event) {
        return jdbc.queryForObject(
                "SELECT leaf_index FROM audit_seal WHERE stream = ? AND sequence = ?",
                Long.class,
                event.stream(),
                event.sequence());
    }

    private String content(Touched event) {
        return jdbc.queryForObject(
                "SELECT content FROM audit_leaf WHERE stream = ? AND sequence = ?",
                String.class,
                event.stream(),
                event.sequence());
    }

    /** With a fitting hash too when {@code hash} is not null. */
    private void write(String stream, long sequence, String content, String hash) {
        update("UPDATE audit_leaf SET content = ? WHERE stream = ? AND sequence = ?", content, stream, sequence);
        if (hash != null) {
            String fitting = Leaf.hash(HashAlgorithm.SM3, content);
            update("UPDATE audit_leaf SET hash = ? WHERE stream = ? AND sequence = ?", fitting, stream, sequence);
        }
    }

    private void update(String sql, Object... values) {
        jdbc.update(sql, values);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String with(Leaf leaf, long sequence, String previous, Map<String, ?> facts) {
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
