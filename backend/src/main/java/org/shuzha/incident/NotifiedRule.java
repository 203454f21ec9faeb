package org.shuzha.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Everybody affected was told, with proof per channel, or is counted as not reached, and what follows is said (A25.3, B25). */
@Component
class NotifiedRule implements OpinionRule {

    private static final List<String> CHANNELS = List.of("phone", "sms", "mail", "letter", "other");

    @Override
    public Set<String> opinions() {
        return Set.of("persons-notified");
    }

    @Override
    public void check(GivenOpinion given) {
        JsonNode form = given.form();
        long failed = form.path("notReached").asLong();
        long covered = failed;
        for (String channel : CHANNELS) {
            long told = form.path(channel + "Told").asLong();
            if (told > 0 && form.path(channel + "Proof").isEmpty()) {
                throw Problem.invalid("incident.proof_needed", Map.of());
            }
            covered += told;
        }
        long affected = form.path("affected").asLong();
        if (covered < affected) {
            throw Problem.invalid("incident.persons_untold", Map.of("left", affected - covered));
        }
        if (failed > 0 && form.path("failures").asString("").isBlank()) {
            throw Problem.invalid("incident.failures_needed", Map.of("failed", failed));
        }
    }
}
