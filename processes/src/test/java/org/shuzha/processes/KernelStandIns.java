package org.shuzha.processes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stands in for the kernel's delegates around each test; the fields are what they answer. */
abstract class KernelStandIns implements BeforeEachCallback, AfterEachCallback {

    static final String LINKED = "M2";

    final List<String> delegates = new ArrayList<>();
    List<String> owners = List.of("cardiology", "imaging");
    List<String> departments = List.of("cardiology");
    List<String> institutions = List.of("central", "tcm");
    List<String> members = List.of("first", "second", "third");
    int level = 1;
    String resolution = "approve";
    String useOutcome = "used";
    boolean consentCovered = true;
    boolean authorityKnown = true;
    boolean onPlatform = true;
    boolean overdue = true;
    String reply = "pass";
    /** What the form declares beyond what the kernel computes. */
    final Map<String, Object> declared = new HashMap<>();

    Date grantUntil = in(Duration.ofDays(30));
    Date replyDue = in(Duration.ofDays(5));
    Date extendedUntil = in(Duration.ofDays(60));

    @Override
    public void beforeEach(ExtensionContext test) {
        standIn("openRound", e -> {});
        standIn("computeLevel", e -> {
            e.setVariable("level", level);
            e.setVariables(declared);
        });
        standIn("resolveOwners", e -> setTransient(e, "ownerDepartments", owners));
        standIn("resolveDepartments", e -> setTransient(e, "departments", departments));
        standIn("resolveMembers", e -> setTransient(e, "bodyMembers", members));
        standIn("resolveInstitutions", e -> setTransient(e, "institutions", institutions));
        standIn("openAddressed", e -> e.setVariable("linkedMatterId", e.getVariable("institution")));
        standIn("countVotes", e -> e.setVariable("resolution", resolution));
        standIn("openGrant", e -> e.setVariable("grantUntil", grantUntil));
        standIn("extendGrant", e -> e.setVariable("grantUntil", extendedUntil));
        standIn("startProcedure", e -> e.setVariable("linkedMatterId", LINKED));
        standIn("startPeriod", e -> e.setVariable("periodEnds", in(Duration.ofDays(90))));
        standIn("draftFollowUp", e -> e.setVariable("linkedMatterId", LINKED));
        standIn("recordOutcome", e -> e.setVariable("useOutcome", useOutcome));
        standIn("checkConsent", e -> e.setVariable("consentCovered", consentCovered));
        standIn("resolveAuthority", e -> e.setVariable("authorityKnown", authorityKnown));
        standIn("sendToAuthority", e -> {
            e.setVariables(Map.of("onPlatform", onPlatform, "replyDue", replyDue));
            if (!onPlatform && "copy".equals(e.getVariable("submissionKind"))) {
                e.setVariable("authorityOutcome", "passed-on");
            }
        });
        standIn("applyReply", e -> e.setVariable("authorityOutcome", reply));
        standIn("closeSubmission", e -> {});
        standIn("remindInstitutions", e -> e.setVariable("overdue", overdue));
        standIn("takeFacts", e -> e.setVariables(declared));
        List.of(
                        "suspendGrant",
                        "resumeGrant",
                        "revokeGrant",
                        "refuseExtension",
                        "closeGrant",
                        "reserveQuota",
                        "commitQuota",
                        "recordSilent",
                        "tellIssuer",
                        "answerInstitutions",
                        "tellComplainant",
                        "transferComplaint")
                .forEach(name -> standIn(name, e -> {}));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
        Mocks.reset();
    }

    static Date in(Duration duration) {
        return Date.from(new Date().toInstant().plus(duration));
    }

    final void standIn(String name, Consumer<DelegateExecution> action) {
        Mocks.register(name, (JavaDelegate) execution -> {
            delegates.add(name);
            action.accept(execution);
        });
    }

    private static void setTransient(DelegateExecution execution, String name, List<String> values) {
        execution.setVariable(
                name, Variables.objectValue(new ArrayList<>(values), true).create());
    }
}
