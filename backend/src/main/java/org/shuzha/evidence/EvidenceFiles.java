package org.shuzha.evidence;

import java.util.Collection;
import java.util.List;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Service;

/** Uploaded documents as other capabilities need them. */
@Service
public class EvidenceFiles {

    /**
     * Ties the actor's own loose uploads to a matter; already tied to the same matter is fine. Throws invalid
     * {@code evidence.unknown} for anything else.
     */
    public void attach(Actor actor, String matterId, Collection<String> ids) {
        throw new IllegalStateException();
    }

    public List<EvidenceFile> ofMatter(String matterId) {
        throw new IllegalStateException();
    }
}
