package org.shuzha.identity;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** An operator or administrator loaded a file that says who is who in this organisation. */
record PeopleImported(String organisationId, String file, int rows, Actor actor) implements Trailed {

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
