package org.shuzha.grant;

import java.util.Locale;
import org.shuzha.identity.PersonnelChanged;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves or moves takes no access along (A18, A29.4): every running grant opened for that person is revoked in the
 * transaction in which the change takes effect, and its matter goes on to the review after use.
 */
@Component
class GrantRecovery {

    private final GrantMapper mapper;
    private final Grants grants;
    private final GrantWorkflow workflow;
    private final Matters matters;

    GrantRecovery(GrantMapper mapper, Grants grants, GrantWorkflow workflow, Matters matters) {
        this.mapper = mapper;
        this.grants = grants;
        this.workflow = workflow;
        this.matters = matters;
    }

    @EventListener
    void on(PersonnelChanged change) {
        String reason = change.kind().name().toLowerCase(Locale.ROOT);
        for (Grant grant : mapper.runningOf(change.personId(), change.organisationId())) {
            Matter matter = matters.lock(grant.matterId());
            if (grants.recover(matter.id(), reason)) {
                workflow.endedEarly(matter);
            }
        }
    }
}
