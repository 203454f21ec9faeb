package org.shuzha.complaint;

import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** A complaint goes to another authority that works here, and never to the one it is about. */
@Component
class TransferRule implements OpinionRule {

    private final Recipients recipients;

    TransferRule(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("transfer-prepared");
    }

    @Override
    public void check(GivenOpinion given) {
        String to = given.form().path("authority").asString("");
        boolean register = "register".equals(given.form().path("route").asString());
        boolean fits = recipients.receiving().stream().anyMatch(one -> one.id().equals(to))
                && !to.equals(given.matter().organisationId())
                && !to.equals(given.matter().respondent());
        if (register && !fits) {
            throw Problem.invalid("complaint.recipient_unfit", Map.of());
        }
    }
}
