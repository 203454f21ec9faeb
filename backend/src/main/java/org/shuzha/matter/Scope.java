package org.shuzha.matter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be used: fields per asset, which of them masked, how many rows and people, from and until which day. Scopes only narrow.
 *
 * @param fields chosen field names by asset id; an asset without fields is out of scope
 * @param masked fields to be delivered masked, by asset id
 * @param maxRows quota in rows
 * @param persons people described, at most
 */
public record Scope(
        Map<String, Set<String>> fields,
        Map<String, Set<String>> masked,
        long maxRows,
        long persons,
        LocalDate from,
        LocalDate until) {

    /** The scope a form asks for; reserved names {@code assets, maxRows, persons, term}. */
    public static Scope requested(JsonNode form) {
        var fields = new LinkedHashMap<String, Set<String>>();
        for (JsonNode chosen : form.path("assets")) {
            var names = new LinkedHashSet<String>();
            chosen.path("fields").forEach(name -> names.add(name.asString("")));
            fields.computeIfAbsent(chosen.path("asset").asString(""), asset -> new LinkedHashSet<>())
                    .addAll(names);
        }
        return new Scope(
                fields,
                Map.of(),
                form.path("maxRows").asLong(0),
                persons(form),
                date(form, "from"),
                date(form, "until"));
    }

    /** People at most; a form that tells sensitive information apart states two numbers. */
    private static long persons(JsonNode form) {
        return form.has("persons")
                ? form.path("persons").asLong(0)
                : form.path("sensitivePersons").asLong(0)
                        + form.path("otherPersons").asLong(0);
    }

    /** The form's fields in which this scope goes beyond the other one; a limit that is not stated goes beyond one that is. */
    public Set<String> beyond(Scope other) {
        var further = new LinkedHashSet<String>();
        if (empty() || !fieldRefs().stream().allMatch(ref -> offered(ref, other))) {
            further.add("assets");
        }
        if (!within(persons, other.persons)) {
            further.add("persons");
        }
        if (!within(maxRows, other.maxRows)) {
            further.add("maxRows");
        }
        if (!inTerm(other)) {
            further.add("term");
        }
        return further;
    }

    private boolean offered(FieldRef ref, Scope other) {
        return other.contains(ref.asset(), ref.field())
                && (isMasked(ref.asset(), ref.field()) || !other.isMasked(ref.asset(), ref.field()));
    }

    private boolean inTerm(Scope other) {
        return (other.from == null || from != null && !from.isBefore(other.from))
                && (other.until == null || until != null && !until.isAfter(other.until));
    }

    private static boolean within(long limit, long other) {
        return limit <= other && (limit > 0 || other == 0);
    }

    /** The form with its data, rows and term cut down to this scope. */
    ObjectNode applied(ObjectNode form) {
        var assets = form.arrayNode();
        fields.forEach((asset, names) -> {
            var chosen = assets.addObject().put("asset", asset).putArray("fields");
            names.forEach(chosen::add);
        });
        if (form.has("assets")) {
            form.set("assets", assets);
        }
        if (form.path("maxRows").isNumber()) {
            form.put("maxRows", maxRows);
        }
        if (until != null && form.path("term") instanceof ObjectNode term) {
            term.put("until", until.toString());
        }
        return form;
    }

    /** This scope with one owner's conditions applied; the strictest of both wins. */
    public Scope narrowed(Conditions conditions) {
        var left = new LinkedHashMap<String, Set<String>>();
        fields.forEach((asset, names) -> {
            var kept = new LinkedHashSet<>(names);
            kept.removeAll(conditions.dropped(asset));
            if (!kept.isEmpty()) {
                left.put(asset, kept);
            }
        });
        return new Scope(
                left,
                union(masked, conditions::masked, left),
                conditions.maxRows() == null ? maxRows : Math.min(maxRows, conditions.maxRows()),
                persons,
                from,
                earlier(until, conditions.termUntil()));
    }

    public Scope narrowed(Collection<Conditions> all) {
        Scope scope = this;
        for (Conditions conditions : all) {
            scope = scope.narrowed(conditions);
        }
        return scope;
    }

    /** This scope, with whatever the other one masks masked here too. */
    public Scope maskedAs(Scope other) {
        var both = union(masked, asset -> other.masked.getOrDefault(asset, Set.of()), fields);
        return new Scope(fields, both, maxRows, persons, from, until);
    }

    public Set<String> assets() {
        return fields.keySet();
    }

    public boolean empty() {
        return fields.isEmpty();
    }

    public boolean contains(String asset, String field) {
        return fields.getOrDefault(asset, Set.of()).contains(field);
    }

    public boolean isMasked(String asset, String field) {
        return masked.getOrDefault(asset, Set.of()).contains(field);
    }

    private static Map<String, Set<String>> union(
            Map<String, Set<String>> masked, Function<String, Set<String>> more, Map<String, Set<String>> left) {
        return left.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var names = new LinkedHashSet<>(masked.getOrDefault(entry.getKey(), Set.of()));
            names.addAll(more.apply(entry.getKey()));
            names.retainAll(entry.getValue());
            return names;
        }));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one != null && one.isBefore(other) ? one : other;
    }

    private static LocalDate date(JsonNode form, String end) {
        String text = form.path("term").path(end).asString("");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null; // the form's own validation names the fault
        }
    }

    /** All fields in scope, asset by asset. */
    public List<FieldRef> fieldRefs() {
        return fields.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> new FieldRef(entry.getKey(), name)))
                .toList();
    }
}
