package org.shuzha.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom an authority's matter may address today, and until when. */
@Component
class Reach {

    private final Directory directory;
    private final MatterSteps steps;
    private final Clock clock;

    Reach(Directory directory, MatterSteps steps, Clock clock) {
        this.directory = directory;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * What a matter addresses: the form of the last step that sets a limit, else the form it was filed with. Where that step
     * names no institutions, those that the matter was filed with are meant.
     */
    JsonNode content(Matter matter) {
        return steps.latestStating(matter.id(), Matter.LIMIT)
                .map(MatterStep::form)
                .map(form -> form.has(Matter.INSTITUTIONS) || !matter.form().has(Matter.INSTITUTIONS)
                        ? form
                        : meant(form, matter))
                .orElseGet(matter::form);
    }

    private static JsonNode meant(JsonNode form, Matter matter) {
        var whole = (ObjectNode) form.deepCopy();
        whole.set(Matter.INSTITUTIONS, matter.form().path(Matter.INSTITUTIONS));
        return whole;
    }

    /**
     * The institutions that the content names and that are within reach today. Throws conflict {@code submission.limit_passed}
     * when the limit is over, {@code submission.nobody_addressed} when none is left (A23.2).
     */
    List<String> issuable(Matter matter, JsonNode content) {
        LocalDate limit = limit(content);
        if (limit.isBefore(Times.today(clock))) {
            throw Problem.conflict("submission.limit_passed", Map.of("limit", limit.toString()));
        }
        Set<String> within = directory.supervisedBy(matter.organisationId()).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        List<String> institutions = texts(content, Matter.INSTITUTIONS).stream()
                .filter(within::contains)
                .toList();
        if (institutions.isEmpty()) {
            throw Problem.conflict("submission.nobody_addressed", Map.of());
        }
        return institutions;
    }

    static LocalDate limit(JsonNode content) {
        return LocalDate.parse(content.path(Matter.LIMIT).asString());
    }

    static List<String> texts(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(one -> one.asString(""))
                .toList();
    }
}
