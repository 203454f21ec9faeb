package org.shuzha.audit;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Texts;
import org.springframework.stereotype.Component;

/** Holds the matter, and the one it takes up again, with everything that belongs to them until a keeper lifts it (A30.3, B27). */
@Component
class PlaceHoldDelegate implements JavaDelegate {

    private final LegalHolds holds;
    private final Matters matters;
    private final Texts texts;

    PlaceHoldDelegate(LegalHolds holds, Matters matters, Texts texts) {
        this.holds = holds;
        this.matters = matters;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = texts.text("hold.incident", Map.of(), Locale.CHINESE);
        Matter matter = matters.get((String) execution.getVariable("matterId"));
        holds.placeBySystem(matter, reason);
        if (matter.reopens()) {
            holds.placeBySystem(matters.get(matter.linkedId()), reason);
        }
    }
}
