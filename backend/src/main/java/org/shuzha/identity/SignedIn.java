package org.shuzha.identity;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What the session remembers: which person signed in. Everything else is read anew on each request. */
public record SignedIn(String personId) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return personId;
    }
}
