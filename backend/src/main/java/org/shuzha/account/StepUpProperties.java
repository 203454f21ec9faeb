package org.shuzha.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of step-up.
 *
 * @param within how long a proof counts, 5 minutes unless said
 */
@ConfigurationProperties("shuzha.step-up")
record StepUpProperties(@DefaultValue("5m") Duration within) {}
