package org.shuzha.processes;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Walks a form's schema: every place a value can stand, with its pointer and property name. */
final class Schemas {
    /** {@code pointer} addresses values: {@code /recipients/*}{@code /kind}. */
    record Place(String pointer, String property, JsonNode schema) {
        boolean is(String type) {
            return schema.path("type").asString("").equals(type);
        }
    }

    private Schemas() {}

    static Stream<Place> places(JsonNode root) {
        return walk(new Place("", "", root));
    }

    private static Stream<Place> walk(Place place) {
        Stream<Place> properties = place.schema.path("properties").properties().stream()
                .map(entry -> new Place(place.pointer + "/" + entry.getKey(), entry.getKey(), entry.getValue()));
        Stream<Place> items = place.schema.has("items")
                ? Stream.of(new Place(place.pointer + "/*", place.property, place.schema.path("items")))
                : Stream.empty();
        return Stream.concat(Stream.of(place), Stream.concat(properties, items).flatMap(Schemas::walk));
    }
}
