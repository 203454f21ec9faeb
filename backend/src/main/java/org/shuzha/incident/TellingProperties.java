package org.shuzha.incident;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code perMinute}: how many persons are told by one channel in a minute at most, by all nodes together. */
@ConfigurationProperties("shuzha.telling")
record TellingProperties(@DefaultValue("600") int perMinute) {

    TellingProperties {
        if (perMinute < 1) {
            throw new IllegalArgumentException("shuzha.telling.per-minute is at least 1");
        }
    }
}
