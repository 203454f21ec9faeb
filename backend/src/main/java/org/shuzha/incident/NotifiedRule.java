package org.shuzha.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.incident.Told.State;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Everybody affected was told, with proof per channel, or is counted as not reached, and what follows is said (A25.3, B25). Whom
 * the platform told counts as told and is proven by what it kept of that; nobody waits to be told any more.
 */
@Component
class NotifiedRule implements OpinionRule {

    static final String OPINION = "persons-notified";

    private static final List<String> CHANNELS = List.of("phone", "sms", "mail", "letter", "other");
    private static final Map<String, Channel> OURS = Map.of("sms", Channel.SMS, "mail", Channel.MAIL);

    private final Tellings tellings;

    NotifiedRule(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public Set<String> opinions() {
        return Set.of(OPINION);
    }

    @Override
    public void check(GivenOpinion given) {
        String task = given.step().id();
        if (tellings.busy(task)) {
            throw Problem.conflict("incident.telling_runs", Map.of());
        }
        Map<Channel, Long> ours = tellings.count(task, State.TOLD);
        JsonNode form = given.form();
        long failed = form.path("notReached").asLong();
        long covered = failed;
        for (String channel : CHANNELS) {
            covered += told(form, channel, OURS.containsKey(channel) ? ours.getOrDefault(OURS.get(channel), 0L) : 0);
        }
        long affected = form.path("affected").asLong();
        if (covered < affected) {
            throw Problem.invalid("incident.persons_untold", Map.of("left", affected - covered));
        }
        if (failed > 0 && form.path("failures").asString("").isBlank()) {
            throw Problem.invalid("incident.failures_needed", Map.of("failed", failed));
        }
    }

    /** How many the form says; beyond those the platform told it takes proof, and it never says fewer. */
    private static long told(JsonNode form, String channel, long ours) {
        long told = form.path(channel + "Told").asLong();
        if (told < ours) {
            throw Problem.invalid("incident.told_fewer." + channel, Map.of("told", ours));
        }
        if (told > ours && form.path(channel + "Proof").isEmpty()) {
            throw Problem.invalid("incident.proof_needed", Map.of());
        }
        return told;
    }
}
