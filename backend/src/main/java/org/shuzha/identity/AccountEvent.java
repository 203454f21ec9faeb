package org.shuzha.identity;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something happened to an account: signed in, refused, opened, password changed. */
public record AccountEvent(
        String account, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    public AccountEvent(String account, String action, Actor actor) {
        this(account, action, actor, Map.of(), Map.of());
    }

    @Override
    public String stream() {
        return "account:" + account;
    }
}
