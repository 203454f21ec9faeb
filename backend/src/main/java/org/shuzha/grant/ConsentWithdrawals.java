package org.shuzha.grant;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.consent.AliveConsent;
import org.shuzha.consent.Consents;
import org.shuzha.consent.Manner;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's withdrawal: later checks count without the consent, and every running matter that relies on it hears so. */
@Service
@Transactional
class ConsentWithdrawals {

    private final Consents consents;
    private final Matters matters;
    private final RelianceMapper reliances;
    private final GrantWorkflow workflow;
    private final ApplicationEventPublisher events;

    ConsentWithdrawals(
            Consents consents,
            Matters matters,
            RelianceMapper reliances,
            GrantWorkflow workflow,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.matters = matters;
        this.reliances = reliances;
        this.workflow = workflow;
        this.events = events;
    }

    List<AliveConsent> of(Actor actor, String identifier) {
        return consents.of(actor, identifier);
    }

    /** Running matters by the notice they rely on, of these, the oldest first. */
    Map<String, List<Matter>> relying(Collection<String> notices) {
        return notices.isEmpty()
                ? Map.of()
                : matters.all(reliances.matters(notices)).values().stream()
                        .filter(matter -> relies(matter, notices))
                        .sorted(Comparator.comparing(Matter::id))
                        .collect(Collectors.groupingBy(ConsentWithdrawals::notice));
    }

    /**
     * Locks the matters before the notices, as a check does. Throws conflict {@code consent.new_reliance} when a matter
     * began to rely on a notice meanwhile, so that whoever confirmed sees it first.
     */
    void withdraw(Actor actor, String identifier, Collection<String> notices, Manner how) {
        Set<String> seen = ids(notices);
        List<Matter> known = matters.lockAll(seen);
        consents.withdraw(actor, identifier, notices, how);
        if (!seen.containsAll(ids(notices))) {
            throw Problem.conflict("consent.new_reliance", Map.of());
        }
        known.stream().filter(matter -> relies(matter, notices)).forEach(matter -> tell(actor, matter));
    }

    private Set<String> ids(Collection<String> notices) {
        return relying(notices).values().stream()
                .flatMap(List::stream)
                .map(Matter::id)
                .collect(Collectors.toSet());
    }

    private void tell(Actor actor, Matter matter) {
        boolean heard = workflow.consentWithdrawn(matter);
        Map<String, Object> facts = Map.of("notice", notice(matter), "heard", heard);
        events.publishEvent(new GrantEvent(matter.id(), "consent.withdrawn", actor, facts));
    }

    private static boolean relies(Matter matter, Collection<String> notices) {
        return matter.status() != MatterStatus.ENDED && notices.contains(notice(matter));
    }

    private static String notice(Matter matter) {
        return ConsentNeed.of(matter.form()).notice();
    }
}
