package org.shuzha.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuzha.engine.Deployments;
import org.shuzha.engine.RuleTables;
import org.shuzha.grant.Grants;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Scope;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Table T16 asked about a matter: by today's table, because a rule that came later may only lengthen. */
@Component
class RetentionTerms {

    private static final String TABLE = "log-retention";

    private final Facts facts;
    private final Grants grants;
    private final Procedures procedures;
    private final Deployments deployments;
    private final RuleTables tables;

    RetentionTerms(Facts facts, Grants grants, Procedures procedures, Deployments deployments, RuleTables tables) {
        this.facts = facts;
        this.grants = grants;
        this.procedures = procedures;
        this.deployments = deployments;
        this.tables = tables;
    }

    List<RetentionGround> of(Matter matter) {
        return tables.evaluate(deployments.current(), TABLE, asked(matter)).stream()
                .map(RetentionGround::of)
                .toList();
    }

    /** The matter counts as what was asked for in it, also where less was granted in the end. */
    private Map<String, Object> asked(Matter matter) {
        Map<String, Object> known = facts.of(matter, matter.deploymentId(), Scope.requested(matter.form()));
        int level = (int) known.get("level");
        return Map.of(
                "retentionClass",
                procedures.get(matter.deploymentId(), matter.procedureKey()).retention(),
                "level",
                matter.level() == null ? level : Math.max(level, matter.level()),
                "incident",
                matter.procedureKey().equals(Matter.SECURITY_INCIDENT) || grants.deviated(matter.id()),
                "transfer",
                Stream.of("leavesInstitution", "vendor", "publication")
                        .anyMatch(one -> Boolean.TRUE.equals(known.get(one))),
                "personal",
                known.get("personal"),
                "profile",
                matter.profile());
    }
}
