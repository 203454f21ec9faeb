package org.shuzha.complaint;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the public side takes, counted on each node.
 *
 * @param perAddress complaints and supplements of one network address within a day
 * @param perDay complaints and supplements of everybody within a day
 * @param numberFailures wrong secrets for one number within the window, whether there is such a number or not
 * @param addressFailures wrong pairs of one network address within the window
 * @param window time in which an allowance for guessing is refilled
 */
@Validated
@ConfigurationProperties("shuzha.complaint")
record ComplaintProperties(
        @DefaultValue("20") @Min(1) int perAddress,
        @DefaultValue("2000") @Min(1) int perDay,
        @DefaultValue("10") @Min(1) int numberFailures,
        @DefaultValue("50") @Min(1) int addressFailures,
        @DefaultValue("15m") Duration window) {}
