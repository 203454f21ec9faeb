package org.shuzha.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** To an authority that does not sign in a letter went out: its number, date and scan are entered. */
@Component
class DispatchRule implements OpinionRule {

    private final DispatchMapper mapper;
    private final Authorities authorities;
    private final Clock clock;

    DispatchRule(DispatchMapper mapper, Authorities authorities, Clock clock) {
        this.mapper = mapper;
        this.authorities = authorities;
        this.clock = clock;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("dispatched", "supplemented");
    }

    @Override
    public void check(GivenOpinion given) {
        JsonNode form = given.form();
        Dispatch dispatch = mapper.ofInstance(given.step().processInstanceId());
        boolean lettered = form.hasNonNull("number")
                && form.hasNonNull("date")
                && !form.path("scan").isEmpty();
        if (!lettered && !authorities.signsIn(dispatch.authorityId())) {
            throw Problem.invalid("submission.letter_needed", Map.of());
        }
        if (form.hasNonNull("date")
                && LocalDate.parse(form.path("date").asString()).isAfter(Times.today(clock))) {
            throw Problem.invalid("submission.date_future", Map.of());
        }
    }
}
