package org.shuzha.engine;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Timers and asynchronous steps run by the application's clock, and only while the whole application is up. */
@Component
class JobExecutorLifecycle implements SmartLifecycle {

    private final JobExecutor executor;
    private final Clock clock;

    JobExecutorLifecycle(ProcessEngine engine, Clock clock) {
        this.clock = clock;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public void start() {
        ClockUtil.offset(clock.millis() - System.currentTimeMillis());
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
