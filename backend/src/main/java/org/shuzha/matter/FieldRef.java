package org.shuzha.matter;

import tools.jackson.databind.JsonNode;

/** One field of one asset. */
public record FieldRef(String asset, String field) {

    static FieldRef of(JsonNode node) {
        return new FieldRef(node.path("asset").asString(""), node.path("field").asString(""));
    }
}
