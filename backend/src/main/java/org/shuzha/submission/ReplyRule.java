package org.shuzha.submission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** A reply typed in for an authority is one it could give, and is not dated before the dispatch. */
@Component
class ReplyRule implements OpinionRule {

    private final DispatchMapper mapper;

    ReplyRule(DispatchMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("recorded");
    }

    @Override
    public void check(GivenOpinion given) {
        Dispatch dispatch = mapper.ofInstance(given.step().processInstanceId());
        String result = given.form().path("result").asString();
        if (!SubmissionKind.of(dispatch.kind()).answers().contains(result)) {
            throw Problem.invalid("submission.answer_unfit", Map.of());
        }
        LocalDate date = LocalDate.parse(given.form().path("date").asString());
        LocalDate letter = LocalDate.parse(dispatch.letter().path("date").asString());
        if (date.isBefore(letter)) {
            throw Problem.invalid("submission.date_before_dispatch", Map.of("date", letter.toString()));
        }
    }
}
