package org.shuzha.audit;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Texts;
import org.springframework.stereotype.Component;

/** Holds the matter with everything that belongs to it, until a keeper lifts it (A30.3, B27). */
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
        holds.placeBySystem(matters.get((String) execution.getVariable("matterId")), reason);
    }
}
