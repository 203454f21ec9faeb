package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Problem;

class SignInThrottleTests {

    private final SignInThrottle throttle = new SignInThrottle(new SignInProperties(3, 5, Duration.ofHours(1)));

    @Test
    void anAddressThatTriesManyNamesIsStopped() {
        for (int i = 0; i < 5; i++) {
            throttle.take("name" + i, "10.0.0.1");
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> throttle.take("another", "10.0.0.1"))
                .satisfies(problem -> assertThat(problem.args()).containsKey("retryAfter"));
        assertThatNoException().isThrownBy(() -> throttle.take("another", "10.0.0.2"));
    }

    @Test
    void aNameThatIsTriedFromManyAddressesIsStopped() {
        for (int i = 0; i < 3; i++) {
            throttle.take("name", "10.0.0." + i);
        }
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> throttle.take("name", "10.0.0.9"));
    }

    @Test
    void successCostsNothing() {
        for (int i = 0; i < 100; i++) {
            throttle.take("name", "10.0.0.1");
            throttle.giveBack("name", "10.0.0.1");
        }
        assertThatNoException().isThrownBy(() -> throttle.take("name", "10.0.0.1"));
    }

    @Test
    void theQuietAreForgottenAndTheLoudAreNot() {
        throttle.take("quiet", "10.0.0.1");
        throttle.giveBack("quiet", "10.0.0.1");
        for (int i = 0; i < 3; i++) {
            throttle.take("loud", "10.0.0.2");
        }

        throttle.forgetTheQuiet();

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> throttle.take("loud", "10.0.0.3"));
    }
}
