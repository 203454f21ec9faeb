package org.shuzha.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;

/**
 * The closed list of checks that a JSON Schema cannot express, as the vocabulary of the procedures defines them: a check
 * whose value is absent passes, {@code requiredWhen} and {@code requiredWithOpinion} aside.
 */
final class FormChecks {

    private static final List<String> OWN_KEYS = List.of("check", "path", "source");

    /** Of a device and the server: what is said to have happened now has. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final JsonNode form;
    private final Instant now;
    private final LocalDate today;
    private final String opinion;

    private FormChecks(JsonNode form, Instant now, String opinion) {
        this.form = form;
        this.now = now;
        this.today = LocalDate.ofInstant(now, Times.ZONE);
        this.opinion = opinion;
    }

    /** Faults of a form by the checks of its schema; {@code opinion} is null while no opinion is being given. */
    static List<Problem.Field> faults(JsonNode checks, JsonNode form, Instant now, String opinion) {
        var all = new FormChecks(form, now, opinion);
        var faults = new ArrayList<Problem.Field>();
        for (JsonNode check : checks) {
            for (Pointer path : Pointer.expand(form, check.path("path").asString())) {
                if (check.path("check").asString().equals("noPersonalNumbers")) {
                    PersonalNumbers.in(path.in(form).asString(""))
                            .forEach(found -> faults.add(
                                    new Problem.Field(path.text(), "check.noPersonalNumbers", found.args())));
                } else if (!all.passes(check, path)) {
                    faults.add(new Problem.Field(
                            path.text(), "check." + check.path("check").asString(), args(check)));
                }
            }
        }
        return faults;
    }

    private boolean passes(JsonNode check, Pointer path) {
        JsonNode value = path.in(form);
        String name = check.path("check").asString();
        if (name.equals("requiredWhen")) {
            return !among(check, path) || present(value);
        }
        if (name.equals("requiredWithOpinion")) {
            return !contains(check.path("opinions"), opinion) || present(value);
        }
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        return switch (name) {
            case "dateNotPast" -> date(value).map(day -> !day.isBefore(today)).orElse(true);
            case "dateNotFuture" -> date(value).map(day -> !day.isAfter(today)).orElse(true);
            case "momentNotFuture" ->
                moment(value).map(at -> !at.isAfter(now.plus(CLOCKS_APART))).orElse(true);
            case "dateOrder" -> compare(check, path, "notBefore", value, 0, 0, false);
            case "withinMonths" ->
                compare(check, path, "of", value, check.path("months").asInt(), 0, true);
            case "withinDays" ->
                compare(check, path, "of", value, 0, check.path("days").asInt(), true);
            case "omits" -> omits(check, path, value);
            case "uniqueBy" -> unique(value, check.path("key").asString());
            case "oneOf" -> oneOf(path.sibling(check.path("of").asString()).in(form), value);
            case "onlyWhen" -> among(check, path) || !present(value);
            case "agreesWithOpinion" -> agrees(check.path("values"), value);
            default -> throw new IllegalStateException("unknown check " + name);
        };
    }

    /** The date against another date of the form moved by months and days: no later than it, or no earlier. */
    private boolean compare(
            JsonNode check, Pointer path, String argument, JsonNode value, int months, int days, boolean latest) {
        var other = date(path.sibling(check.path(argument).asString()).in(form));
        var day = date(value);
        if (other.isEmpty() || day.isEmpty()) {
            return true;
        }
        LocalDate limit = other.get().plusMonths(months).plusDays(days);
        return latest ? !day.get().isAfter(limit) : !day.get().isBefore(limit);
    }

    /** Blanks count on neither side: they part no name. */
    private boolean omits(JsonNode check, Pointer path, JsonNode value) {
        String part = bare(path.sibling(check.path("of").asString()).in(form));
        return part.isEmpty() || !bare(value).contains(part);
    }

    private static String bare(JsonNode text) {
        return text.asString("").replaceAll("[\\s\\u3000]", "");
    }

    private boolean among(JsonNode check, Pointer path) {
        JsonNode when = path.sibling(check.path("when").asString()).in(form);
        return check.path("in")
                .valueStream()
                .anyMatch(one -> when.isArray() ? when.valueStream().anyMatch(one::equals) : when.equals(one));
    }

    private boolean agrees(JsonNode values, JsonNode value) {
        JsonNode wanted = values.path(String.valueOf(opinion));
        return wanted.isMissingNode()
                || wanted.equals(value)
                || wanted.isArray() && contains(wanted, value.asString(null));
    }

    private static boolean oneOf(JsonNode list, JsonNode value) {
        return !list.isArray()
                || StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
    }

    private static boolean contains(JsonNode list, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(one -> one.asString("").equals(text));
    }

    private static boolean unique(JsonNode list, String key) {
        var seen = new HashSet<JsonNode>();
        return StreamSupport.stream(list.spliterator(), false).allMatch(item -> seen.add(item.path(key)));
    }

    private static boolean present(JsonNode value) {
        boolean absent = value.isMissingNode() || value.isNull();
        return !absent && !(value.isString() && value.asString().isBlank());
    }

    private static Optional<LocalDate> date(JsonNode value) {
        try {
            return Optional.of(LocalDate.parse(value.asString("")));
        } catch (DateTimeParseException notADate) {
            return Optional.empty(); // the schema's format keyword names that fault
        }
    }

    private static Optional<Instant> moment(JsonNode value) {
        try {
            return Optional.of(OffsetDateTime.parse(value.asString("")).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> args(JsonNode check) {
        var args = new LinkedHashMap<String, Object>();
        check.properties().stream()
                .filter(entry -> !OWN_KEYS.contains(entry.getKey()))
                .forEach(entry -> args.put(
                        entry.getKey(),
                        entry.getValue().isValueNode() ? entry.getValue().asString() : entry.getValue()));
        return args;
    }

    /** A JSON pointer with every {@code *} replaced by an index. */
    private record Pointer(String text, List<Integer> indexes) {

        static List<Pointer> expand(JsonNode form, String pattern) {
            var found = List.of(new Pointer("", List.of()));
            for (String part : pattern.substring(1).split("/")) {
                var next = new ArrayList<Pointer>();
                for (Pointer pointer : found) {
                    if (!part.equals("*")) {
                        next.add(new Pointer(pointer.text + "/" + part, pointer.indexes));
                        continue;
                    }
                    for (int i = 0; i < pointer.in(form).size(); i++) {
                        var indexes = new ArrayList<>(pointer.indexes);
                        indexes.add(i);
                        next.add(new Pointer(pointer.text + "/" + i, indexes));
                    }
                }
                found = next;
            }
            return found;
        }

        JsonNode in(JsonNode form) {
            return text.isEmpty() ? form : form.at(text);
        }

        /** Another pattern with the same stars: the same items. */
        Pointer sibling(String pattern) {
            String path = pattern;
            for (int index : indexes) {
                path = path.replaceFirst("\\*", String.valueOf(index));
            }
            return new Pointer(path, indexes);
        }
    }
}
