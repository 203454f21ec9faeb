package org.shuzha.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per user name and per network address of this node. Every attempt takes from both allowances
 * first, a success puts it back; names that do not exist are treated like those that do.
 */
@Component
public class SignInThrottle {

    private static final String REFUSAL = "session.throttled";

    private final Allowances accounts;
    private final Allowances addresses;

    SignInThrottle(SignInProperties properties) {
        this.accounts = new Allowances(REFUSAL, properties.accountFailures(), properties.window());
        this.addresses = new Allowances(REFUSAL, properties.addressFailures(), properties.window());
    }

    /** Throws 429 {@code session.throttled} with {@code retryAfter} in seconds when either allowance is used up. */
    public void take(String username, String address) {
        addresses.take(address);
        accounts.take(username);
    }

    /** For sign-in elsewhere, where no password is guessed. */
    public void takeForAddress(String address) {
        addresses.take(address);
    }

    public void giveBackForAddress(String address) {
        addresses.giveBack(address);
    }

    public void giveBack(String username, String address) {
        addresses.giveBack(address);
        accounts.giveBack(username);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetTheQuiet() {
        accounts.forgetTheQuiet();
        addresses.forgetTheQuiet();
    }
}
