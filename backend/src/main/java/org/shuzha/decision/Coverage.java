package org.shuzha.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How far what was decided on one matter holds for another one. Anything wider, or not stated where the decided one states
 * it, goes beyond.
 */
@Component
class Coverage {

    /** What makes a matter of the same data another one. */
    private static final List<String> BOUNDARIES =
            List.of("leavesInstitution", "abroad", "vendor", "publication", "coreToOtherPerson", "ai", "opening");

    private final EffectiveScopes scopes;
    private final Facts facts;

    Coverage(EffectiveScopes scopes, Facts facts) {
        this.scopes = scopes;
        this.facts = facts;
    }

    /** In what the asked matter goes beyond the decided one: fields of the form, {@code level} and {@code boundaries}. */
    Set<String> beyond(Matter decided, Matter asked) {
        var further = new LinkedHashSet<>(scopes.of(asked).beyond(scopes.of(decided)));
        if (!sameRecipients(decided, asked)) {
            further.add("recipients");
        }
        Map<String, Object> there = facts(asked);
        if (decided.level() == null || (int) there.get("level") > decided.level()) {
            further.add("level");
        }
        Map<String, Object> here = facts(decided);
        if (BOUNDARIES.stream().anyMatch(one -> crossed(there, one) && !crossed(here, one))) {
            further.add("boundaries");
        }
        return further;
    }

    /** The body that decided is at least the one the asked matter calls for. */
    static boolean bodyReaches(Matter decided, Matter asked) {
        return asked.approvalBody() != null
                && decided.approvalBody() != null
                && decided.approvalBody() >= asked.approvalBody();
    }

    private static boolean sameRecipients(Matter decided, Matter asked) {
        Set<JsonNode> named = recipients(asked);
        return !named.isEmpty() && recipients(decided).containsAll(named);
    }

    private static boolean crossed(Map<String, Object> facts, String boundary) {
        return Boolean.TRUE.equals(facts.get(boundary));
    }

    private Map<String, Object> facts(Matter matter) {
        return facts.of(matter, matter.deploymentId(), scopes.of(matter));
    }

    private static Set<JsonNode> recipients(Matter matter) {
        return StreamSupport.stream(matter.form().path("recipients").spliterator(), false)
                .collect(Collectors.toSet());
    }
}
