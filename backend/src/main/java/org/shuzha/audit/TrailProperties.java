package org.shuzha.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the trail.
 *
 * @param algorithm hash of new leaves: {@code sm3} or {@code sha-256}; earlier leaves keep theirs
 */
@ConfigurationProperties("shuzha.trail")
record TrailProperties(@DefaultValue("sm3") HashAlgorithm algorithm) {}
