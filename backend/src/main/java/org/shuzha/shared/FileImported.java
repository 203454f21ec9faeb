package org.shuzha.shared;

import java.util.Map;

/** A file of an organisation's own rows was loaded: so many of them, by this person or by the operator. */
public record FileImported(String organisationId, String file, int rows, Actor actor) implements Trailed {

    @Override
    public String stream() {
        return "organisation:" + organisationId;
    }

    @Override
    public String action() {
        return "import.applied";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("file", file, "rows", rows);
    }
}
