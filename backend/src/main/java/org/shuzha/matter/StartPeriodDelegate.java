package org.shuzha.matter;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.engine.ProcessModels;
import org.springframework.stereotype.Component;

/** From here on the time that the element says as its {@code period} runs. */
@Component
class StartPeriodDelegate implements JavaDelegate {

    private final WorkingDays workingDays;
    private final ProcessModels models;
    private final Clock clock;

    StartPeriodDelegate(WorkingDays workingDays, ProcessModels models, Clock clock) {
        this.workingDays = workingDays;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String period = models.at(execution).property("period");
        execution.setVariable("periodEnds", Date.from(workingDays.due(clock.instant(), period)));
    }
}
