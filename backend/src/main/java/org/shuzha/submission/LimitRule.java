package org.shuzha.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** The limit of an order: a plan ends within it, and a later one is asked for once, before it passes, and granted later. */
@Component
class LimitRule implements OpinionRule {

    private final AddressedMapper mapper;
    private final Clock clock;

    LimitRule(AddressedMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("plan-drafted", "ask-extension", "extension-drafted", "extension-granted");
    }

    @Override
    public void check(GivenOpinion given) {
        for (Addressed addressed : concerned(given)) {
            LocalDate limit = LocalDate.ofInstant(addressed.dueAt().minusMillis(1), Times.ZONE);
            switch (given.opinion()) {
                case "plan-drafted" -> refuse(day(given).isAfter(limit), "submission.plan_beyond_limit", limit);
                case "extension-granted" -> refuse(!day(given).isAfter(limit), "submission.extension_not_later", limit);
                default -> ask(given, addressed, limit);
            }
        }
    }

    private void ask(GivenOpinion given, Addressed addressed, LocalDate limit) {
        refuse(addressed.extensionAskedAt() != null, "submission.extension_once", limit);
        refuse(!clock.instant().isBefore(addressed.dueAt()), "submission.extension_too_late", limit);
        boolean notLater = given.form() != null && !day(given).isAfter(limit);
        refuse(notLater, "submission.extension_not_later", limit);
    }

    private List<Addressed> concerned(GivenOpinion given) {
        return given.matter().addressed()
                ? List.of(mapper.ofInstitutionMatter(given.matter().id()))
                : mapper.by(given.matter().id());
    }

    private static void refuse(boolean wrong, String code, LocalDate limit) {
        if (wrong) {
            throw Problem.conflict(code, Map.of("limit", limit.toString()));
        }
    }

    private static LocalDate day(GivenOpinion given) {
        return LocalDate.parse(given.form().path("day").asString());
    }
}
