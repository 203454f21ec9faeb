package org.shuzha.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Binding conditions of one owner department: fewer fields, masked fields, fewer rows, an earlier end. */
public record Conditions(
        List<FieldRef> dropFields, List<FieldRef> maskFields, Long maxRows, LocalDate termUntil, String note) {

    public static Conditions of(JsonNode form) {
        return new Conditions(
                refs(form.path("dropFields")),
                refs(form.path("maskFields")),
                form.hasNonNull("maxRows") ? form.path("maxRows").asLong() : null,
                form.hasNonNull("termUntil")
                        ? LocalDate.parse(form.path("termUntil").asString())
                        : null,
                form.path("note").asString(""));
    }

    /** The conditions say nothing at all. */
    public boolean empty() {
        return dropFields.isEmpty() && maskFields.isEmpty() && maxRows == null && termUntil == null && note.isBlank();
    }

    Set<String> dropped(String asset) {
        return names(dropFields, asset);
    }

    Set<String> masked(String asset) {
        return names(maskFields, asset);
    }

    private static Set<String> names(List<FieldRef> refs, String asset) {
        return refs.stream()
                .filter(ref -> ref.asset().equals(asset))
                .map(FieldRef::field)
                .collect(Collectors.toSet());
    }

    private static List<FieldRef> refs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(FieldRef::of).toList();
    }
}
