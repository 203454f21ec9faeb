package org.shuzha.submission;

import org.shuzha.shared.Actor;
import org.shuzha.shared.ReadGuard;
import org.springframework.stereotype.Component;

/** An authority reads the documents that were sent to it, and no others. */
@Component
class SentDocumentGuard implements ReadGuard {

    private final DispatchMapper mapper;
    private final Regulators regulators;

    SentDocumentGuard(DispatchMapper mapper, Regulators regulators) {
        this.mapper = mapper;
        this.regulators = regulators;
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        var offices = regulators.offices(actor);
        return !offices.isEmpty() && mapper.authoritiesSent(id).stream().anyMatch(offices::contains);
    }
}
