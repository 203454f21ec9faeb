package org.shuzha.decision;

import java.util.ArrayList;
import java.util.Set;
import org.shuzha.evidence.EvidenceFiles;
import org.springframework.stereotype.Component;

/** Documents named in the form of an opinion become evidence of the matter. */
@Component
class EvidenceRule implements OpinionRule {

    private final EvidenceFiles evidence;

    EvidenceRule(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("conclude", "used-as-stated", "deviation-found");
    }

    @Override
    public void check(GivenOpinion given) {
        var ids = new ArrayList<String>();
        given.form().path("attachments").forEach(id -> ids.add(id.asString("")));
        if (given.form().hasNonNull("certificate")) {
            ids.add(given.form().path("certificate").asString(""));
        }
        evidence.attach(given.actor(), given.matter().id(), ids);
    }
}
