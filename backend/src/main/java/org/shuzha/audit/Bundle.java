package org.shuzha.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody needs to check one matter's trail without us: every leaf as it was hashed, what opens its commitments, its
 * place in the tree, the checkpoint and the public keys.
 *
 * @param matter number, title and names as they are known today; for reading, the leaves know ids only
 */
record Bundle(
        Head matter,
        List<StoredLeaf> leaves,
        List<Opened> openings,
        List<Place> places,
        String checkpoint,
        Map<String, TrailKey> keys,
        List<WitnessKey> witnesses) {

    static final String MATTER = "matter.json";
    static final String OPENINGS = "openings.json";
    static final String PROOFS = "proofs.json";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String WITNESSES = "witnesses.txt";
    static final String REPORT = "report.html";
    static final String MANIFEST = "manifest.txt";
    /** Lines that name what the manifest is of, before those that list the files. */
    static final int MANIFEST_HEAD = 5;

    static final String LEAVES = "leaves/";
    static final String KEYS = "keys/";
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Which matter; {@code names} by person id. */
    record Head(int format, String stream, String number, String title, String procedure, Map<String, String> names) {}

    /** A value and the salt (hexadecimal) that ties it to a leaf's commitment of that name. */
    record Opened(long sequence, String name, String salt, String value) {}

    /** Where a leaf stands in the tree and the hashes (hexadecimal) from there to the root. */
    record Place(long sequence, long index, List<String> path) {}

    /** Name of the file with the leaf of that number. */
    static String leafFile(long sequence) {
        return LEAVES + "%06d.json".formatted(sequence);
    }

    /** Every file but report and manifest, as text. */
    Map<String, String> files() {
        var files = new java.util.LinkedHashMap<String, String>();
        files.put(MATTER, JSON.writeValueAsString(matter));
        leaves.forEach(leaf -> files.put(leafFile(leaf.sequence()), leaf.content()));
        files.put(OPENINGS, JSON.writeValueAsString(openings));
        files.put(PROOFS, JSON.writeValueAsString(places));
        files.put(CHECKPOINT, checkpoint);
        if (!witnesses.isEmpty()) {
            files.put(
                    WITNESSES, witnesses.stream().map(key -> key.text() + "\n").collect(Collectors.joining()));
        }
        keys.forEach((id, key) -> files.put(KEYS + id + ".pem", key.pem()));
        return files;
    }

    /** What the manifest signs: each file by its hash, so that none can be changed, added or left out. */
    static String manifest(String origin, Head matter, int leaves, long at, Map<String, String> files) {
        List<String> lines = new ArrayList<>(
                List.of(origin, "bundle 1", "time " + at, "stream " + matter.stream(), "leaves " + leaves));
        files.forEach((name, text) -> lines.add(Leaf.hash(HashAlgorithm.SM3, text) + "  " + name));
        return String.join("\n", lines) + "\n";
    }
}
