package org.shuzha.evidence;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** A document came, was tied to its matter, or was taken out to be read. */
record EvidenceEvent(EvidenceFile file, String action, Actor actor) implements Trailed {

    /** That of the matter; that of the uploader's account while the document is loose. */
    @Override
    public String stream() {
        return file.matterId() == null ? "account:" + file.uploadedBy() : "matter:" + file.matterId();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("evidence", file.id(), "size", file.size(), "algorithm", file.algorithm(), "hash", file.hash());
    }

    @Override
    public Map<String, String> personal() {
        return Map.of("name", file.name());
    }
}
