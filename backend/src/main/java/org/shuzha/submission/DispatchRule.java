package org.shuzha.submission;

import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** To an authority that does not sign in a letter went out: its number, date and scan are entered. */
@Component
class DispatchRule implements OpinionRule {

    private final DispatchMapper mapper;
    private final Authorities authorities;

    DispatchRule(DispatchMapper mapper, Authorities authorities) {
        this.mapper = mapper;
        this.authorities = authorities;
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
    }
}
