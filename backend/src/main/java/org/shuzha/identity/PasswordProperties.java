package org.shuzha.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Rules for passwords that an institution may add.
 *
 * @param rotation age from which a password has to be replaced before it opens a session again; null, as usual: never
 */
@ConfigurationProperties("shuzha.password")
record PasswordProperties(@Nullable Duration rotation) {

    boolean over(Instant changedAt, Instant now) {
        return rotation != null && !changedAt.plus(rotation).isAfter(now);
    }
}
