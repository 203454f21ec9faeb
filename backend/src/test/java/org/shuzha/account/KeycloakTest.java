package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** {@code mvn test -Pkeycloak}: sign-in, single sign-on and a fresh proof against a Keycloak, with nothing of ours in it. */
@Tag("keycloak")
@Tag("embedded")
class KeycloakTest extends ApplicationTest {

    private static final String WHO = "feng.yining";
    private static final Keycloak KEYCLOAK = new Keycloak();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private Client client;
    private int asked;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:keycloak;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        registry.add("shuzha.oidc.issuer", KEYCLOAK::issuer);
        registry.add("shuzha.oidc.client-id", () -> OidcServer.CLIENT);
        registry.add("shuzha.oidc.client-secret", () -> OidcServer.SECRET);
    }

    @BeforeEach
    void nobodyKnownYet() {
        client = new Client(URI.create("http://127.0.0.1:" + port));
        jdbc.update("DELETE FROM account_outside_identity");
        jdbc.update(
                "DELETE FROM identity_account WHERE person_id = (SELECT id FROM identity_person WHERE username = ?)",
                WHO);
    }

    @Test
    void asksOnceForSignInsAndAnewForAProof() throws Exception {
        assertThat(signIn(WHO).at("/me/username").asString()).isEqualTo(WHO);
        assertThat(asked).isEqualTo(1);
        client.delete("/api/session");
        assertThat(signIn(WHO).at("/me/username").asString()).isEqualTo(WHO);
        assertThat(asked).isEqualTo(1);

        client.post("/api/account/proof/oidc", trip("/api/account/proof/oidc", WHO));
        assertThat(asked).isEqualTo(2);
        // past the proof, the door says that there is no second factor
        client.refused(409, "POST", "/api/account/factor/recovery", null);
    }

    @Test
    void whoIsKnownThereOnlyStaysOut() throws Exception {
        Map<String, String> back = trip("/api/session/oidc", "stranger");
        assertThat(client.refused(401, "POST", "/api/session/oidc", back)
                        .path("code")
                        .asString())
                .isEqualTo("session.oidc_unknown");
    }

    private JsonNode signIn(String name) throws Exception {
        return client.post("/api/session/oidc", trip("/api/session/oidc", name));
    }

    private Map<String, String> trip(String door, String name) throws Exception {
        URI next =
                URI.create(client.post(door + "/address", null).path("address").asString());
        while (!next.getPath().equals("/sign-in/oidc")) {
            HttpResponse<String> page = send(HttpRequest.newBuilder(next).build());
            if (page.statusCode() == 200) {
                page = type(page.body(), name);
            }
            next = next.resolve(page.headers().firstValue("Location").orElseThrow());
        }
        return OidcBrowser.parameters(next);
    }

    private HttpResponse<String> type(String page, String name) throws Exception {
        asked++;
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as(page).isTrue();
        String typed = "username=%s&password=%s"
                .formatted(name, URLEncoder.encode(OidcServer.PASSWORD, StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed))
                .build());
    }

    /** As browsers do on this machine, where cookies for encrypted lines travel without. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return answer;
    }
}
