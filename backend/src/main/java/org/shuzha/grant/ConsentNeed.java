package org.shuzha.grant;

import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a form says of consents: the notice it relies on, how many persons it declares, and the exception it records.
 *
 * @param persons empty when none are declared: then nothing covers them
 * @param receivers names of those outside who get the data; one without a name is blank
 */
record ConsentNeed(
        String notice, OptionalLong persons, Set<String> receivers, String exception, boolean exceptionSound) {

    private static final Set<String> INSIDE = Set.of("person", "department");

    private static final Set<String> EXCEPTIONS =
            Set.of("public-health", "life-emergency", "statutory-duty", "other-law");

    static ConsentNeed of(JsonNode form) {
        JsonNode exception = form.path("consentException");
        String kind = exception.path("kind").asString("");
        boolean sound = exception.isEmpty()
                || EXCEPTIONS.contains(kind)
                        && !exception.path("basis").asString("").isBlank();
        return new ConsentNeed(form.path("consentNotice").asString(""), declared(form), receivers(form), kind, sound);
    }

    /** So many consents are enough for everybody who is declared. */
    boolean metBy(long consents) {
        return persons.isPresent() && consents > 0 && consents >= persons.getAsLong();
    }

    private static Set<String> receivers(JsonNode form) {
        return StreamSupport.stream(form.path("recipients").spliterator(), false)
                .filter(one -> !INSIDE.contains(one.path("kind").asString("")))
                .map(one -> one.path("name").asString(""))
                .collect(Collectors.toSet());
    }

    private static OptionalLong declared(JsonNode form) {
        JsonNode sensitive = form.path("sensitivePersons");
        JsonNode other = form.path("otherPersons");
        if (sensitive.isIntegralNumber() || other.isIntegralNumber()) {
            return OptionalLong.of(sensitive.asLong(0) + other.asLong(0));
        }
        JsonNode persons = form.path("persons");
        return persons.isIntegralNumber() ? OptionalLong.of(persons.asLong()) : OptionalLong.empty();
    }
}
