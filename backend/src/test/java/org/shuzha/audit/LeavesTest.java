package org.shuzha.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.shuzha.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail on a database of its own, with changes that are only invented. */
@SpringBootTest(
        classes = LeavesTest.Parts.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=${shuzha.test.url.trail:jdbc:h2:mem:trail;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000}",
            "spring.datasource.username=${shuzha.test.user:sa}",
            "spring.datasource.password=${shuzha.test.password:}"
        })
abstract class LeavesTest {

    @EnableAutoConfiguration
    @EnableConfigurationProperties(TrailProperties.class)
    @Import({Trail.class, TrailListener.class})
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Autowired
    protected ApplicationEventPublisher events;

    @Autowired
    protected Trail trail;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected TransactionTemplate transactions;

    protected final String stream = "matter:" + Ids.next();

    protected void happen(Map<String, Object> facts, Map<String, String> personal) {
        transactions.executeWithoutResult(status -> publish(facts, personal));
    }

    protected void publish(Map<String, Object> facts, Map<String, String> personal) {
        publish(stream, facts, personal);
    }

    protected void publish(String touched, Map<String, Object> facts, Map<String, String> personal) {
        events.publishEvent(new Happened(touched, "opinion.given", Happened.ZHANG, new HashMap<>(facts), personal));
    }

    protected int count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE stream = ?", Integer.class, stream);
    }
}
