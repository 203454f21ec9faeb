package org.shuzha.complaint;

import java.time.Duration;
import java.util.List;
import org.shuzha.identity.Allowances;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What comes in without an account is counted by address and in all; guessing by number and by address, told alike. */
@Component
class ComplaintThrottle {

    private static final String EVERYBODY = "all";
    private static final Duration DAY = Duration.ofDays(1);

    private final Allowances filings;
    private final Allowances all;
    private final Allowances numbers;
    private final Allowances guesses;

    ComplaintThrottle(ComplaintProperties properties) {
        filings = new Allowances("complaint.too_many", properties.perAddress(), DAY);
        all = new Allowances("complaint.too_many", properties.perDay(), DAY);
        numbers = new Allowances("complaint.throttled", properties.numberFailures(), properties.window());
        guesses = new Allowances("complaint.throttled", properties.addressFailures(), properties.window());
    }

    /** Throws 429 {@code complaint.too_many}. */
    void takeFiling(String address) {
        filings.take(address);
        all.take(EVERYBODY);
    }

    /** Throws 429 {@code complaint.throttled}; numbers that do not exist are counted like those that do. */
    void takeGuess(String number, String address) {
        guesses.take(address);
        numbers.take(number);
    }

    void giveBackGuess(String number, String address) {
        guesses.giveBack(address);
        numbers.giveBack(number);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetTheQuiet() {
        List.of(filings, all, numbers, guesses).forEach(Allowances::forgetTheQuiet);
    }
}
