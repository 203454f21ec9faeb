package org.shuzha.evidence;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Some documents' keys are wrapped by another master key now; {@code failed} ones could not be read. */
record KeysRenewed(String master, int renewed, int failed) implements Trailed {

    @Override
    public String stream() {
        return "system";
    }

    @Override
    public String action() {
        return "evidence.keys_renewed";
    }

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("master", master, "renewed", renewed, "failed", failed);
    }
}
