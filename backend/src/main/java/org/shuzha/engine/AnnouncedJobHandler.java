package org.shuzha.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.context.ApplicationEventPublisher;

/** Says which matter a job belongs to before the job does anything, so that jobs queue on the matter as people do. */
final class AnnouncedJobHandler<T extends JobHandlerConfiguration> implements JobHandler<T> {

    private final JobHandler<T> handler;
    private final ApplicationEventPublisher events;

    AnnouncedJobHandler(JobHandler<T> handler, ApplicationEventPublisher events) {
        this.handler = handler;
        this.events = events;
    }

    @Override
    public void execute(T configuration, ExecutionEntity execution, CommandContext context, String tenantId) {
        Object matterId = execution == null ? null : execution.getVariable("matterId");
        if (matterId != null) {
            events.publishEvent(new JobStarting((String) matterId));
        }
        handler.execute(configuration, execution, context, tenantId);
    }

    @Override
    public String getType() {
        return handler.getType();
    }

    @Override
    public T newConfiguration(String text) {
        return handler.newConfiguration(text);
    }

    @Override
    public void onDelete(T configuration, JobEntity job) {
        handler.onDelete(configuration, job);
    }
}
