package org.shuzha.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The matter that called another and was decided on for at least as much: what its owners and its body said holds for the
 * called one too. Anything wider, or not stated where the caller states it, is decided anew.
 */
@Component
class Callers {

    /** What makes a matter of the same data another one. */
    private static final List<String> BOUNDARIES =
            List.of("leavesInstitution", "abroad", "vendor", "publication", "coreToOtherPerson", "ai", "opening");

    private final Matters matters;
    private final EffectiveScopes scopes;
    private final Facts facts;

    Callers(Matters matters, EffectiveScopes scopes, Facts facts) {
        this.matters = matters;
        this.scopes = scopes;
        this.facts = facts;
    }

    /** Empty when nobody called the matter, or when it goes beyond what its caller was decided on for. */
    Optional<Matter> covering(Matter matter) {
        return matter.called()
                ? Optional.of(matters.get(matter.linkedId())).filter(caller -> covers(caller, matter))
                : Optional.empty();
    }

    private boolean covers(Matter caller, Matter called) {
        Scope asked = scopes.of(called);
        return !asked.empty()
                && asked.within(scopes.of(caller))
                && sameRecipients(caller, called)
                && noFurther(facts(caller), facts(called));
    }

    private static boolean sameRecipients(Matter caller, Matter called) {
        Set<JsonNode> asked = recipients(called);
        return !asked.isEmpty() && recipients(caller).containsAll(asked);
    }

    private static boolean noFurther(Map<String, Object> caller, Map<String, Object> called) {
        return (int) called.get("level") <= (int) caller.get("level")
                && BOUNDARIES.stream()
                        .noneMatch(
                                one -> Boolean.TRUE.equals(called.get(one)) && !Boolean.TRUE.equals(caller.get(one)));
    }

    private Map<String, Object> facts(Matter matter) {
        return facts.of(matter, matter.deploymentId(), scopes.of(matter));
    }

    private static Set<JsonNode> recipients(Matter matter) {
        return StreamSupport.stream(matter.form().path("recipients").spliterator(), false)
                .collect(Collectors.toSet());
    }
}
