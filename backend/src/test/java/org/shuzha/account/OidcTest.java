package org.shuzha.account;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application beside a provider of identities; {@link #WHO} and {@link #OTHER} have no password here. */
@Tag("embedded")
abstract class OidcTest extends ApplicationTest {

    static final String WHO = "feng.yining";
    static final String OTHER = "li.muyang";
    private static final String H2 =
            "jdbc:h2:mem:oidc;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    static final String HOST = "shuzha.example";

    static final MovableClock TIME = new MovableClock();
    static final OidcServer PROVIDER = new OidcServer(TIME);

    @LocalServerPort
    private int port;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> H2);
        registry.add("shuzha.oidc.issuer", PROVIDER::issuer);
        registry.add("shuzha.oidc.client-id", () -> OidcServer.CLIENT);
        registry.add("shuzha.oidc.client-secret", () -> OidcServer.SECRET);
        registry.add("shuzha.oidc.patience", () -> "60s");
        registry.add("shuzha.oidc.multi-factor", () -> "mfa,2");
        registry.add("shuzha.passkeys.origin", () -> "https://" + HOST);
    }

    @BeforeEach
    void nobodyKnownYet() {
        TIME.reset();
        PROVIDER.reset();
        jdbc.update("DELETE FROM account_outside_identity");
        jdbc.update("DELETE FROM account_totp");
        for (String name : List.of(WHO, OTHER)) {
            jdbc.update("DELETE FROM identity_account WHERE person_id = ?", id(name));
        }
    }

    /** In front of our page, not signed in; the name is what is typed at the provider. */
    OidcBrowser browser(String name) {
        return new OidcBrowser(new Client(URI.create("http://127.0.0.1:" + port)), name);
    }

    String id(String username) {
        return jdbc.queryForObject("SELECT id FROM identity_person WHERE username = ?", String.class, username);
    }

    List<String> trail(String stream) {
        return jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, "account:" + stream);
    }
}
