package org.shuzha.account;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.SignInThrottle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** {@link #WHO} gets second factors of every kind and loses them after each test. */
abstract class FactorTest extends ApplicationTest {

    static final String WHO = "feng.yining";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    FactorReset everything;

    @Autowired
    Profiles profiles;

    @BeforeEach
    @AfterEach
    void nobodyHasGuessed() {
        for (int i = 0; i < 20; i++) {
            throttle.giveBack(WHO, "127.0.0.1");
        }
    }

    @AfterEach
    void withoutFactors() {
        jdbc.update("DELETE FROM account_passkey");
        jdbc.update("DELETE FROM account_totp");
        jdbc.update("DELETE FROM account_recovery_code");
    }

    JsonNode firstStep() {
        return anonymous().post("/api/session", Map.of("username", WHO, "password", "demo"));
    }

    /** A browser whose person has given the password and not yet a factor. */
    Client waiting() {
        Client client = anonymous().signIn(WHO, "demo");
        client.refused(401, "GET", "/api/me", null);
        return client;
    }

    /** The code of the refusal. */
    static String problem(Client client, int status, String path, Object body) {
        return client.refused(status, "POST", path, body).path("code").asString();
    }

    List<String> leaves() {
        String id = profiles.byUsername(WHO).id();
        return jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, "account:" + id);
    }
}
