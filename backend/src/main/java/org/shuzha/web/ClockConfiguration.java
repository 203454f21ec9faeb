package org.shuzha.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Time comes from the application, never from the database, and from one clock, to the millisecond columns keep. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** A demonstration may be given some time later ({@code P91D}), to show what happens when a term ends. */
    @Bean
    @Profile("demo")
    Clock demoClock(@Value("${shuzha.demo.ahead:PT0S}") Duration ahead) {
        return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), ahead);
    }
}
