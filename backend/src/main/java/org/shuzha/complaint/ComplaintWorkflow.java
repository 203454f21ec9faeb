package org.shuzha.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the course of the matter goes on with. */
final class ComplaintWorkflow {

    private ComplaintWorkflow() {}

    static void go(DelegateExecution execution, ComplaintDecisions.Told told) {
        execution.setVariable("complaintResult", told.result());
        execution.setVariable("tellInPerson", told.inPerson());
    }
}
