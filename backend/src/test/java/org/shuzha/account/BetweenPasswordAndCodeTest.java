package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A right password alone opens nothing to whoever has a second factor: every door of the running application is tried. */
@Tag("embedded")
class BetweenPasswordAndCodeTest extends ApplicationTest {

    private static final String WHO = "xie.yuan";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void withoutFactors() {
        jdbc.update("DELETE FROM account_totp");
        jdbc.update("DELETE FROM account_recovery_code");
    }

    @Test
    void nothingIsOpen() {
        Client here = as(WHO);
        Authenticator app = Authenticator.of(here, clock, new ArrayList<>());
        Client between = anonymous().signIn(WHO, "demo");
        List<EveryDoor> closed = EveryDoor.of(mappings).stream()
                .filter(door -> !List.of(door.open().value()).contains(Audience.EVERYBODY))
                .toList();
        assertThat(closed).hasSizeGreaterThan(60);
        assertThat(closed.stream().filter(door -> door.knock(between, null) != 401))
                .isEmpty();
        assertThat(between.send("GET", "/v3/api-docs", null).status()).isEqualTo(401);
        between.post("/api/session/code", Map.of("code", app.next()));
        between.get("/api/me");
    }
}
