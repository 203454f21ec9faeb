package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One state change as the trail tells it, format version 1.
 *
 * @param sequence 1, 2, 3… without a gap within the stream
 * @param previous hash of the leaf before, {@link HashAlgorithm#NOTHING} for the first
 * @param at milliseconds since 1970-01-01 UTC
 * @param actingFor person represented, null when nobody
 * @param commitments personal data and free text by name, see {@link Opening}
 */
record Leaf(
        HashAlgorithm algorithm,
        String stream,
        long sequence,
        String previous,
        long at,
        String actor,
        String actingFor,
        String action,
        Map<String, ?> facts,
        Map<String, String> commitments) {

    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The bytes that are hashed, as text. */
    String content() {
        Map<String, Object> content = new TreeMap<>(Map.of(
                "version", VERSION,
                "algorithm", algorithm.id(),
                "stream", stream,
                "sequence", sequence,
                "previous", previous,
                "at", at,
                "actor", actor,
                "action", action,
                "facts", facts,
                "commitments", commitments));
        if (actingFor != null) {
            content.put("actingFor", actingFor);
        }
        return CanonicalJson.of(content);
    }

    /** Reads what {@link #content()} wrote; throws when the text is anything else. */
    static Leaf parse(String content) {
        JsonNode json = JSON.readTree(content);
        if (json.required("version").intValue() != VERSION) {
            throw new IllegalArgumentException("Unknown leaf version");
        }
        return new Leaf(
                HashAlgorithm.named(json.required("algorithm").stringValue()),
                json.required("stream").stringValue(),
                json.required("sequence").longValue(),
                json.required("previous").stringValue(),
                json.required("at").longValue(),
                json.required("actor").stringValue(),
                json.path("actingFor").stringValue(null),
                json.required("action").stringValue(),
                objects(json.required("facts")),
                strings(json.required("commitments")));
    }

    static String hash(HashAlgorithm algorithm, String content) {
        return algorithm.hex(content.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objects(JsonNode json) {
        return JSON.treeToValue(json, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> strings(JsonNode json) {
        return JSON.treeToValue(json, Map.class);
    }
}
