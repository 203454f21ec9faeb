package org.shuzha.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationEventPublisher;

/** Puts {@link AnnouncedJobHandler} before every kind of job the engine knows. */
class AnnounceJobsPlugin extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;

    AnnounceJobsPlugin(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getJobHandlers().replaceAll((type, handler) -> new AnnouncedJobHandler<>(handler, events));
    }
}
