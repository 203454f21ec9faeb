package org.shuzha.identity;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** The operator loaded a file that says who is who in this organisation. */
record PeopleImported(String organisationId, String file, int rows) implements Trailed {

    @Override
    public String stream() {
        return "organisation:" + organisationId;
    }

    @Override
    public String action() {
        return "import.applied";
    }

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("file", file, "rows", rows);
    }
}
