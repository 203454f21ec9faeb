package org.shuzha.submission;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a side of an addressed matter told the other.
 *
 * @param word a milestone of the institution or an answer of the authority, as in the vocabulary
 * @param content the fields that go out, {@link Telling#FIELDS}
 */
record Said(
        String id, String addressedId, int round, String word, boolean byAuthority, JsonNode content, Instant saidAt) {}
