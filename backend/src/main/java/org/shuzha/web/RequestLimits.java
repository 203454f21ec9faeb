package org.shuzha.web;

import org.shuzha.identity.Allowances;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts requests on this node. Whoever is signed in has an allowance of the own, so one person who asks without end
 * stops nobody else behind the same address; everybody else shares the allowance of the address.
 */
@Component
class RequestLimits {

    private static final String REFUSAL = "request.throttled";

    private final Allowances accounts;
    private final Allowances addresses;

    RequestLimits(RequestProperties properties) {
        this.accounts = new Allowances(REFUSAL, properties.perAccount(), properties.window());
        this.addresses = new Allowances(REFUSAL, properties.perAddress(), properties.window());
    }

    /** Throws 429 {@code request.throttled} with {@code retryAfter} in seconds. */
    void takeForAccount(String personId) {
        accounts.take(personId);
    }

    /** Throws 429 {@code request.throttled} with {@code retryAfter} in seconds. */
    void takeForAddress(String address) {
        addresses.take(address);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetTheQuiet() {
        accounts.forgetTheQuiet();
        addresses.forgetTheQuiet();
    }
}
