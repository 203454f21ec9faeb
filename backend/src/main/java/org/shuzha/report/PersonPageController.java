package org.shuzha.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.shuzha.account.OutsideIdentities;
import org.shuzha.account.SecondFactors;
import org.shuzha.grant.GrantViews;
import org.shuzha.identity.Administrators;
import org.shuzha.identity.PersonFile;
import org.shuzha.identity.PersonFiles;
import org.shuzha.inbox.Inbox;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person as an administrator needs to see him before anything is changed: posts, open work, running grants. */
@RestController
class PersonPageController {

    /**
     * {@code secondFactor}: sign-in asks for one; {@code outsideIdentity}: one of a provider is bound; {@code openTasks}:
     * open tasks asked of the person by name or claimed; {@code grants}: running ones, by matter; {@code recoveries}: the
     * matter of each departure or move.
     */
    record PersonPage(
            @JsonUnwrapped PersonFile file,
            boolean secondFactor,
            boolean outsideIdentity,
            int openTasks,
            List<GrantViews.HeldGrant> grants,
            List<RecoveryViews.RightsRecovery> recoveries) {}

    private final PersonFiles files;
    private final SecondFactors factors;
    private final OutsideIdentities identities;
    private final Inbox inbox;
    private final GrantViews grants;
    private final RecoveryViews recoveries;
    private final Administrators administrators;

    PersonPageController(
            PersonFiles files,
            SecondFactors factors,
            OutsideIdentities identities,
            Inbox inbox,
            GrantViews grants,
            RecoveryViews recoveries,
            Administrators administrators) {
        this.files = files;
        this.factors = factors;
        this.identities = identities;
        this.inbox = inbox;
        this.grants = grants;
        this.recoveries = recoveries;
        this.administrators = administrators;
    }

    @OpenTo({Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_ADMINISTRATOR, Audience.AUDIT_ADMINISTRATOR})
    @GetMapping("/api/administration/people/{id}")
    PersonPage page(Actor actor, @PathVariable String id) {
        return new PersonPage(
                files.of(actor, id),
                factors.enrolled(id),
                identities.bound(id),
                inbox.openOf(id),
                grants.heldBy(id, administrators.organisationOf(actor)),
                recoveries.of(actor, files.changes(actor, id)));
    }
}
