package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an authority drafts goes nowhere before a leader of it has approved it. */
abstract class ApprovedByALeader {
    static final String APPROVE = "Task_Approve";

    /** Filed, and waiting for the leader. */
    abstract Journey start();

    @Test
    void theApproverSendsItBackOrRefusesIt() {
        Journey journey = start();
        journey.decide(APPROVE, "return")
                .decide("Task_Correct", "resubmit")
                .decide(APPROVE, "reject")
                .endsAt("End_RejectedByLeader");
        assertThat(journey.delegates).doesNotContain("resolveInstitutions");
    }
}
