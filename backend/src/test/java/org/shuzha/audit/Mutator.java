package org.shuzha.audit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes a sealed trail as somebody would who may do everything in the database and knows how the trail is built. */
final class Mutator extends Forgery {

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

    /** Nobody touched an event, or none that is still known. */
    private static final Set<Kind> NO_EVENT = EnumSet.of(
            Kind.FLIP_INNER_NODE,
            Kind.FLIP_CHECKPOINT,
            Kind.DROP_LAST_CHECKPOINT,
            Kind.SIGN_ANEW_WITHOUT_THE_KEY,
            Kind.CUT_THE_TRAIL,
            Kind.RESTORE_AN_OLD_COPY,
            Kind.FORK);

    private final Random random;
    private final Runnable goOn;

    Mutator(JdbcTemplate jdbc, Random random, SigningKeys stranger, Runnable goOn) {
        super(jdbc, stranger);
        this.random = random;
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
}
