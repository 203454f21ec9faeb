package org.shuzha.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.procedure.Vocabulary;
import org.springframework.stereotype.Component;

/** Documents named in the form of an opinion become evidence of the matter. */
@Component
class EvidenceRule implements OpinionRule {

    private final EvidenceFiles evidence;
    private final Vocabulary vocabulary;

    EvidenceRule(EvidenceFiles evidence, Vocabulary vocabulary) {
        this.evidence = evidence;
        this.vocabulary = vocabulary;
    }

    @Override
    public Set<String> opinions() {
        return vocabulary.opinions();
    }

    @Override
    public void check(GivenOpinion given) {
        if (given.form() == null) {
            return;
        }
        var ids = new ArrayList<String>();
        for (String list : List.of("attachments", "scan")) {
            given.form().path(list).forEach(id -> ids.add(id.asString("")));
        }
        if (given.form().hasNonNull("certificate")) {
            ids.add(given.form().path("certificate").asString(""));
        }
        evidence.attach(given.actor(), given.matter().id(), ids);
    }
}
