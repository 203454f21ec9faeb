package org.shuzha.processes;

import java.util.List;
import java.util.Map;

/** How far a violation case comes when all goes its way. */
abstract class ViolationCaseCourse {
    static final String REGISTER = "Task_Register";
    static final String INVESTIGATE = "Task_Investigate";
    static final String SIGN = "Task_SignInvestigation";
    static final String PROPOSE = "Task_Propose";
    static final String NOTICE = "Task_DraftNotice";
    static final String APPROVE_NOTICE = "Task_ApproveNotice";
    static final String HEARD = "Task_RecordHeard";
    static final String CHECK_HEARD = "Task_CheckHeard";
    static final String ARRANGE = "Task_ArrangeHearing";
    static final String HEARING = "Task_HoldHearing";
    static final String LEGAL = "Task_ReviewLegal";
    static final String DECIDE = "Task_Decide";
    static final String ISSUE = "Task_Issue";
    static final String CHECK_ISSUED = "Task_CheckIssued";
    static final String FULFIL = "Task_RecordFulfilment";
    static final String PROPOSED = "decision-proposed";
    static final String RESOLUTION = "Task_Convene";

    abstract Journey journey();

    final void proposes(String measure, String fineSize) {
        for (String one : List.of("Order", "Warning", "Fine", "Stop", "Sanction", "Police")) {
            journey().declared.put("decides" + one, one.equals(measure));
        }
        journey().declared.putAll(Map.of("fineSize", fineSize, "breachSeverity", "general"));
    }

    final Journey start(String kind) {
        journey().declared.put("respondentKind", kind);
        return journey().start("violation-case-handling");
    }

    final Journey investigated(String kind) {
        return start(kind)
                .decide(REGISTER, "approve")
                .decide(INVESTIGATE, "case-investigated")
                .decide(SIGN, "countersign");
    }

    final Journey noticed(String kind) {
        return investigated(kind)
                .decide(PROPOSE, PROPOSED)
                .decide(NOTICE, "notice-drafted")
                .decide(APPROVE_NOTICE, "notice-approved")
                .institutionsReached();
    }

    final Journey reviewed(String kind) {
        return noticed(kind)
                .decide(HEARD, "statement-recorded")
                .decide(CHECK_HEARD, "verified")
                .decide(PROPOSE, PROPOSED)
                .decide(LEGAL, "legal-passed");
    }

    final Journey resolved() {
        return journey()
                .decide(RESOLUTION, "convene")
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude");
    }

    final Journey issued() {
        return journey().decide(ISSUE, "decision-issued").decide(CHECK_ISSUED, "verified");
    }
}
