package org.shuzha.catalogue;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The institution's data assets as other capabilities need them. */
@Service
public class Assets {

    /** The organisation's assets among these ids, with owners and fields; unknown or foreign ids are left out. */
    public Map<String, Asset> find(String organisationId, Collection<String> ids) {
        throw new IllegalStateException();
    }
}
