package org.shuzha.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the interface may be asked.
 *
 * @param perAccount requests of one signed-in person within the window
 * @param perAddress requests of one network address by nobody who is signed in within the window; a ward shares one
 * @param window time in which a used-up allowance is refilled
 */
@Validated
@ConfigurationProperties("shuzha.requests")
record RequestProperties(
        @DefaultValue("1200") @Min(1) int perAccount,
        @DefaultValue("6000") @Min(1) int perAddress,
        @DefaultValue("1m") Duration window) {}
