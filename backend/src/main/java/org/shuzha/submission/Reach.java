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
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whom an authority's matter may address today, and until when. */
@Component
class Reach {

    private final Directory directory;
    private final Clock clock;

    Reach(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The institutions that the form names and that are within reach today. Throws conflict {@code submission.limit_passed}
     * when the limit is over, {@code submission.nobody_addressed} when none is left (A23.2).
     */
    List<String> issuable(Matter matter) {
        LocalDate limit = limit(matter);
        if (limit.isBefore(Times.today(clock))) {
            throw Problem.conflict("submission.limit_passed", Map.of("limit", limit.toString()));
        }
        Set<String> within = directory.supervisedBy(matter.organisationId()).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        List<String> institutions = texts(matter.form(), Matter.INSTITUTIONS).stream()
                .filter(within::contains)
                .toList();
        if (institutions.isEmpty()) {
            throw Problem.conflict("submission.nobody_addressed", Map.of());
        }
        return institutions;
    }

    LocalDate limit(Matter matter) {
        return LocalDate.parse(matter.form().path(Matter.LIMIT).asString());
    }

    static List<String> texts(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(one -> one.asString(""))
                .toList();
    }
}
