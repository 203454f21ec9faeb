package org.shuzha.submission;

import org.shuzha.shared.Actor;
import org.shuzha.shared.ReadGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A document of an authority that went along with what it issued is read by whoever may read the matter of an institution
 * it reached; a document of an institution's reply by whoever may read the authority's matter, or works at that authority.
 */
@Component
class AddressedDocumentGuard implements ReadGuard {

    private final AddressedMapper mapper;
    private final Regulators regulators;
    private final ObjectProvider<ReadGuard> guards;

    AddressedDocumentGuard(AddressedMapper mapper, Regulators regulators, ObjectProvider<ReadGuard> guards) {
        this.mapper = mapper;
        this.regulators = regulators;
        this.guards = guards;
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        var offices = regulators.offices(actor);
        return mapper.with(id, true).stream()
                        .anyMatch(one -> offices.contains(one.authorityId()) || mayReadMatter(actor, one.matterId()))
                || mapper.with(id, false).stream()
                        .anyMatch(one ->
                                one.institutionMatterId() != null && mayReadMatter(actor, one.institutionMatterId()));
    }

    private boolean mayReadMatter(Actor actor, String matterId) {
        return ReadGuard.anyOf(guards.stream(), "matter", actor, matterId);
    }
}
