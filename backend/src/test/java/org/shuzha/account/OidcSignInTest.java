package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;

/** Whom the provider's identity is taken for, and who stays out. */
class OidcSignInTest extends OidcTest {

    @Test
    void whoIsKnownHereAndThereSignsInAndStaysBound() {
        OidcBrowser browser = browser(WHO);
        assertThat(browser.client().get("/api/session").at("/outside/zh").asString())
                .isEqualTo("统一身份认证");
        Map<String, String> back = browser.trip("/api/session/oidc");
        String before = browser.client().cookie("SESSION");
        assertThat(browser.client()
                        .post("/api/session/oidc", back)
                        .at("/me/username")
                        .asString())
                .isEqualTo(WHO);
        assertThat(browser.client().cookie("SESSION")).isNotEqualTo(before);
        assertThat(browser.client().get("/api/me").path("username").asString()).isEqualTo(WHO);
        assertThat(browser.client().get("/api/account/oidc").path("since").isNull())
                .isFalse();
        assertThat(trail(id(WHO)))
                .anyMatch(leaf -> leaf.contains("outside.bound"))
                .anyMatch(leaf -> leaf.contains("session.opened") && leaf.contains("oidc"));

        browser.client().delete("/api/session");
        browser.client().refused(401, "GET", "/api/me", null);
        PROVIDER.claims = said -> said.put("preferred_username", "a.new.name");
        assertThat(browser.signIn().at("/me/username").asString()).isEqualTo(WHO);
    }

    @Test
    void whoIsKnownThereOnlyStaysOut() {
        OidcBrowser stranger = browser("stranger");
        assertThat(stranger.refused()).isEqualTo("session.oidc_unknown");
        stranger.client().refused(401, "GET", "/api/me", null);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account_outside_identity", Integer.class))
                .isZero();
        assertThat(trail("unknown")).anyMatch(leaf -> leaf.contains("session.refused") && leaf.contains("oidc"));
    }

    @Test
    void whoHasLeftStaysOutBoundOrNot() {
        browser(WHO).signIn();
        for (String name : List.of(WHO, OTHER)) {
            jdbc.update("UPDATE identity_person SET active = FALSE WHERE username = ?", name);
            try {
                assertThat(browser(name).refused()).isEqualTo("session.oidc_unknown");
            } finally {
                jdbc.update("UPDATE identity_person SET active = TRUE WHERE username = ?", name);
            }
            assertThat(trail(id(name))).anyMatch(leaf -> leaf.contains("session.refused"));
        }
    }

    @Test
    void anotherSubjectOfTheSameNameStaysOutUntilASecurityAdministratorReleasesIt() {
        browser(WHO).signIn();
        PROVIDER.claims = said -> said.put("sub", "whoever got the name next");
        assertThat(browser(WHO).refused()).isEqualTo("session.oidc_other");
        assertThat(trail(id(WHO))).anyMatch(leaf -> leaf.contains("session.refused"));

        String path = "/api/administration/people/" + id(WHO);
        as("xu.jing").refused(403, "DELETE", path + "/oidc", null);
        Client security = as("xie.yuan");
        assertThat(security.get(path).path("outsideIdentity").asBoolean()).isTrue();
        security.delete(path + "/oidc");
        security.refused(409, "DELETE", path + "/oidc", null);
        assertThat(security.get(path).path("outsideIdentity").asBoolean()).isFalse();
        assertThat(trail(id(WHO))).anyMatch(leaf -> leaf.contains("outside.released"));
        browser(WHO).signIn();
    }

    @Test
    void whoSetAPasswordHereBindsSignedIn() {
        String third = "xie.yuan";
        assertThat(browser(third).refused()).isEqualTo("session.oidc_password");

        OidcBrowser browser = browser(third);
        browser.client().signIn(third, "demo");
        browser.client().post("/api/account/oidc", browser.trip("/api/account/oidc"));
        assertThat(browser(third).signIn().at("/me/username").asString()).isEqualTo(third);

        OidcBrowser thief = browser(third);
        thief.client().signIn("xu.jing", "demo");
        thief.client().refused(409, "POST", "/api/account/oidc", thief.trip("/api/account/oidc"));
    }

    @Test
    void anIdentityOfAnotherProviderIsNobodyHere() {
        browser(WHO).signIn();
        jdbc.update("UPDATE account_outside_identity SET issuer = 'https://another.example'");
        PROVIDER.claims = said -> said.put("preferred_username", "a.new.name");
        assertThat(browser(WHO).refused()).isEqualTo("session.oidc_unknown");
    }

    @Test
    void nothingFromOutsideGivesAnyRight() {
        PROVIDER.claims = said -> said.putAll(Map.of(
                "roles",
                List.of("SYSTEM_ADMINISTRATOR"),
                "groups",
                List.of("SECURITY_ADMINISTRATOR"),
                "scope",
                "admin"));
        OidcBrowser browser = browser(WHO);
        browser.signIn();
        browser.client().refused(403, "GET", "/api/administration/people", null);
    }
}
