package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;

/** People who have set no password here sign in with that of the directory, and never get anything else from there. */
class DirectorySignInTests extends RealStart {

    @Test
    void whoIsKnownHereAndThereSignsIn() {
        Client person = client.signIn("zhang.wei", DIRECTORY_PASSWORD);
        assertThat(person.get("/api/me").path("name").asString()).isEqualTo("张蔚");
        assertThat(person.get("/api/account").path("passwordChangedAt").isNull())
                .isTrue();
        Map<String, String> change = Map.of("current", DIRECTORY_PASSWORD, "next", "another long enough phrase");
        assertThat(person.refused(409, "PUT", "/api/account/password", change)
                        .path("code")
                        .asString())
                .isEqualTo("password.elsewhere");
        String stream = "account:" + person.get("/api/me").path("id").asString();
        assertThat(jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, stream))
                .anyMatch(leaf -> leaf.contains("session.opened") && leaf.contains("directory"));
    }

    @Test
    void aWrongPasswordIsRefusedLikeAnyOther() {
        assertThat(refused("zhang.wei", "wrong")).isEqualTo("session.bad_credentials");
        client.refused(422, "POST", "/api/session", Map.of("username", "zhang.wei", "password", ""));
    }

    @Test
    void whoIsKnownThereOnlyStaysOut() {
        assertThat(refused("stranger", DIRECTORY_PASSWORD)).isEqualTo("session.bad_credentials");
    }

    @Test
    void whoHasSetAPasswordHereUsesThat() {
        String token = invitations.invite("zhang.wei");
        client.post("/api/session/setup", setup(token, "zhang.wei", "张蔚", PASSWORD));
        assertThat(refused("zhang.wei", DIRECTORY_PASSWORD)).isEqualTo("session.bad_credentials");
        client.signIn("zhang.wei", PASSWORD);
    }

    @Test
    void whoHasLeftStaysOut() {
        jdbc.update("UPDATE identity_person SET active = FALSE WHERE username = 'zhang.wei'");
        try {
            assertThat(refused("zhang.wei", DIRECTORY_PASSWORD)).isEqualTo("session.bad_credentials");
        } finally {
            jdbc.update("UPDATE identity_person SET active = TRUE WHERE username = 'zhang.wei'");
        }
    }

    @Test
    void aFreshProofIsThePasswordOfTheDirectory() {
        Client person = client.signIn("zhang.wei", DIRECTORY_PASSWORD).neverProving();
        clock.advance(Duration.ofMinutes(6));
        person.refused(403, "POST", "/api/account/factor", null);
        person.refused(422, "POST", "/api/account/proof", Map.of("proof", "wrong"));
        person.post("/api/account/proof", Map.of("proof", DIRECTORY_PASSWORD));
        person.post("/api/account/factor", null);
    }

    private String refused(String username, String password) {
        return client.refused(401, "POST", "/api/session", Map.of("username", username, "password", password))
                .path("code")
                .asString();
    }
}
