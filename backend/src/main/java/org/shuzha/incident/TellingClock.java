package org.shuzha.incident;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells who waits, each channel by itself, and erases whom nobody needs to reach any more. */
@Component
class TellingClock {

    private static final String DELAY = "${shuzha.telling.delay:PT2S}";

    private final TellingSender sender;
    private final TellingErasure erasure;

    TellingClock(TellingSender sender, TellingErasure erasure) {
        this.sender = sender;
        this.erasure = erasure;
    }

    @Scheduled(initialDelayString = DELAY, fixedDelayString = DELAY)
    void mail() {
        sender.send(Channel.MAIL);
    }

    @Scheduled(initialDelayString = DELAY, fixedDelayString = DELAY)
    void sms() {
        sender.send(Channel.SMS);
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Asia/Shanghai")
    void erase() {
        erasure.erase();
        erasure.reseal();
    }
}
