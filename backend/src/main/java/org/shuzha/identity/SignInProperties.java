package org.shuzha.identity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often sign-in may fail.
 *
 * @param accountFailures failures per user name within the window
 * @param addressFailures failures per network address within the window; many people may share one address
 * @param window time in which a used-up allowance is refilled
 */
@Validated
@ConfigurationProperties("shuzha.sign-in")
record SignInProperties(
        @DefaultValue("10") @Min(1) int accountFailures,
        @DefaultValue("200") @Min(1) int addressFailures,
        @DefaultValue("15m") Duration window) {}
