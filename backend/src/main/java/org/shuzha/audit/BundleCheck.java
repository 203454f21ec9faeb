package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a bundle from its files alone: the manifest and the checkpoint are signed, every leaf stands in the signed tree and
 * follows the one before, every value is the one its leaf commits to.
 */
final class BundleCheck {

    /** Something that is not as it was signed; {@code event} is the number of the leaf, null where it is none in particular. */
    record Fault(Long event, String what) {}

    private final Map<String, String> files;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, TrailKey> keys = new LinkedHashMap<>();
    private final List<StoredLeaf> leaves = new ArrayList<>();
    private final Map<Long, Bundle.Place> places = new HashMap<>();
    private Bundle.Opened[] openings;
    private Bundle.Head head;

    BundleCheck(Map<String, String> files) {
        this.files = files;
    }

    /** The faults, none when everything holds. */
    List<Fault> faults() {
        try {
            read();
        } catch (RuntimeException unreadable) {
            faults.add(new Fault(null, "bundle incomplete or unreadable"));
            return faults;
        }
        manifest();
        tree();
        new Chain(head.stream(), end(), leaves)
                .fault()
                .ifPresent(fault -> faults.add(new Fault(fault.sequence(), "chain: " + fault.reason())));
        openings();
        return faults;
    }

    List<StoredLeaf> leaves() {
        return leaves;
    }

    /** Keys of the bundle by their id; whether they are the institution's the reader has to compare elsewhere. */
    Map<String, TrailKey> keys() {
        return keys;
    }

    /** Witnesses that cosigned the checkpoint; whether they are to be trusted the reader decides. */
    List<CosignatureCheck.Cosigned> cosigned() {
        return CosignatureCheck.of(files).valid();
    }

    Bundle.Head head() {
        return head;
    }

    private void read() {
        head = Bundle.JSON.readValue(files.get(Bundle.MATTER), Bundle.Head.class);
        String origin = files.get(Bundle.MANIFEST).lines().findFirst().orElseThrow();
        files.forEach((name, text) -> {
            if (name.startsWith(Bundle.KEYS)) {
                TrailKey key = TrailKey.ofPem(text);
                keys.put(key.id(origin), key);
            } else if (name.startsWith(Bundle.LEAVES)) {
                long sequence = Long.parseLong(name.substring(Bundle.LEAVES.length(), name.indexOf(".json")));
                leaves.add(new StoredLeaf(sequence, hash(text), text));
            }
        });
        leaves.sort(java.util.Comparator.comparingLong(StoredLeaf::sequence));
        for (Bundle.Place place : Bundle.JSON.readValue(files.get(Bundle.PROOFS), Bundle.Place[].class)) {
            places.put(place.sequence(), place);
        }
        openings = Bundle.JSON.readValue(files.get(Bundle.OPENINGS), Bundle.Opened[].class);
    }

    /** By the algorithm the leaf names; one that names none is found out by whoever reads it as a leaf. */
    private static String hash(String content) {
        try {
            return Leaf.hash(Leaf.parse(content).algorithm(), content);
        } catch (RuntimeException noLeaf) {
            return Leaf.hash(HashAlgorithm.SM3, content);
        }
    }

    private StreamHead end() {
        StoredLeaf last = leaves.get(leaves.size() - 1);
        return new StreamHead(last.sequence(), last.hash());
    }

    private boolean signed(Note note) {
        return keys.entrySet().stream().anyMatch(key -> note.signedBy(key.getValue(), key.getKey()));
    }

    private void manifest() {
        Note note = note(Bundle.MANIFEST);
        if (note == null) {
            return;
        }
        List<String> lines = note.body().lines().toList();
        Map<String, String> listed = new HashMap<>();
        for (String line : lines.subList(Bundle.MANIFEST_HEAD, lines.size())) {
            String[] words = line.split(" {2}", 2);
            listed.put(words[1], words[0]);
        }
        files.forEach((name, text) -> {
            if (!name.equals(Bundle.MANIFEST)
                    && !Leaf.hash(HashAlgorithm.SM3, text).equals(listed.remove(name))) {
                faults.add(new Fault(event(name), name + " is not what was exported"));
            }
        });
        listed.keySet().forEach(name -> faults.add(new Fault(event(name), name + " is missing")));
        if (!lines.get(3).equals("stream " + head.stream()) || !lines.get(4).equals("leaves " + leaves.size())) {
            faults.add(new Fault(null, "not the events that were exported"));
        }
    }

    private static Long event(String file) {
        boolean leaf = file.matches("leaves/\\d{1,18}\\.json");
        return leaf ? Long.valueOf(file.replaceAll("\\D", "")) : null;
    }

    private Note note(String file) {
        try {
            Note note = Note.parse(files.get(file));
            if (signed(note)) {
                return note;
            }
        } catch (RuntimeException unreadable) {
            // as good as unsigned
        }
        faults.add(new Fault(null, file + " bears no valid signature"));
        return null;
    }

    private void tree() {
        if (places.isEmpty()) {
            return;
        }
        Note note = note(Bundle.CHECKPOINT);
        if (note == null) {
            return;
        }
        CosignatureCheck.of(files).faults(what -> faults.add(new Fault(null, what)));
        Checkpoint checkpoint = note.checkpoint();
        leaves.stream()
                .filter(leaf -> places.containsKey(leaf.sequence()) && !included(leaf, checkpoint))
                .forEach(leaf -> faults.add(new Fault(leaf.sequence(), "not what was sealed")));
        places.keySet().stream()
                .filter(sequence -> leaves.stream().noneMatch(leaf -> leaf.sequence() == sequence))
                .forEach(sequence -> faults.add(new Fault(sequence, "sealed, but not here")));
    }

    private boolean included(StoredLeaf leaf, Checkpoint checkpoint) {
        Bundle.Place place = places.get(leaf.sequence());
        byte[] hash = checkpoint.tree().leaf(leaf.content().getBytes(StandardCharsets.UTF_8));
        List<byte[]> path = place.path().stream().map(HexFormat.of()::parseHex).toList();
        return Paths.included(checkpoint.tree(), place.index(), checkpoint.size(), hash, path, checkpoint.root());
    }

    /** Whether this leaf was sealed when the bundle was made. */
    boolean sealed(long sequence) {
        return places.containsKey(sequence);
    }

    /** Whether anything was. */
    boolean sealed() {
        return !places.isEmpty();
    }

    private void openings() {
        for (Bundle.Opened opened : openings) {
            boolean holds = leaves.stream()
                    .filter(leaf -> leaf.sequence() == opened.sequence())
                    .anyMatch(leaf -> opens(opened, leaf));
            if (!holds) {
                faults.add(new Fault(opened.sequence(), "'" + opened.name() + "' is not what was said"));
            }
        }
    }

    private static boolean opens(Bundle.Opened opened, StoredLeaf row) {
        try {
            Leaf leaf = Leaf.parse(row.content());
            Opening opening = new Opening(opened.name(), HexFormat.of().parseHex(opened.salt()), opened.value());
            return opening.commitment(leaf.algorithm())
                    .equals(leaf.commitments().get(opened.name()));
        } catch (RuntimeException noLeaf) {
            return false;
        }
    }
}
