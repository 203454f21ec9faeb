package org.shuzha.evidence;

import java.security.GeneralSecurityException;
import java.util.List;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a change of the master key: wraps the keys of documents anew, and encrypts what is still plain. */
@Service
class EvidenceRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRenewal.class);

    private final EvidenceMapper files;
    private final EvidenceStore store;
    private final MasterKeys masters;
    private final ApplicationEventPublisher events;

    EvidenceRenewal(EvidenceMapper files, EvidenceStore store, MasterKeys masters, ApplicationEventPublisher events) {
        this.files = files;
        this.store = store;
        this.masters = masters;
        this.events = events;
    }

    /** Renews the next few documents after this id and answers the last one's, null when none is left. */
    @Transactional
    public String next(String after) {
        List<EvidenceFile> found = files.renewable(masters.active(), after);
        if (found.isEmpty()) {
            return null;
        }
        int renewed = (int) found.stream().filter(this::renew).count();
        events.publishEvent(new KeysRenewed(masters.active(), renewed, found.size() - renewed));
        return found.get(found.size() - 1).id();
    }

    /** One that cannot be read stays as it is and is told of; the others go on. */
    private boolean renew(EvidenceFile file) {
        try {
            store.renew(file);
            return true;
        } catch (GeneralSecurityException | Problem | IllegalStateException unreadable) {
            LOG.error("the key of document {} is not renewed", file.id(), unreadable);
            return false;
        }
    }
}
