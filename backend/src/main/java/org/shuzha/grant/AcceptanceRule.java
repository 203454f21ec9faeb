package org.shuzha.grant;

import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** The pledge of purpose and scope is signed with the requester's own name (D16.2). */
@Component
class AcceptanceRule implements OpinionRule {

    @Override
    public Set<String> opinions() {
        return Set.of("accept");
    }

    @Override
    public void check(GivenOpinion given) {
        String signed = given.form().path("signedName").asString("").strip();
        if (!signed.equals(given.actor().name())) {
            throw Problem.invalid(
                    "acceptance.name_differs", Map.of("name", given.actor().name()));
        }
    }
}
