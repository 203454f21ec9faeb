package org.shuzha.account;

import java.util.Set;
import org.shuzha.shared.OpenTo.Scope;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A machine that acts for a person, within some scopes; what the person may do at that moment bounds it as well. */
public record PersonalToken(String id, String personId, Set<Scope> scopes) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return "token:" + id;
    }
}
