package org.shuzha.submission;

import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.matter.Matter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an authority addresses to institutions is approved while it can still be issued. */
@Component
class IssueRule implements OpinionRule {

    private final Reach reach;

    IssueRule(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("approve", "ask-institution", "notice-approved");
    }

    @Override
    public void check(GivenOpinion given) {
        JsonNode content = content(given);
        if (content.has(Matter.LIMIT) && !content.path(Matter.INSTITUTIONS).isEmpty()) {
            reach.issuable(given.matter(), content);
        }
    }

    private JsonNode content(GivenOpinion given) {
        if (given.form() != null && given.form().has(Matter.INSTITUTIONS)) {
            return given.form();
        }
        return given.opinion().equals("notice-approved")
                ? reach.content(given.matter())
                : given.matter().form();
    }
}
