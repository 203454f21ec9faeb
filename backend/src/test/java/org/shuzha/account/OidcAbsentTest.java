package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;

/** Where no provider is configured there is no button and no door. */
@Tag("embedded")
class OidcAbsentTest extends ApplicationTest {

    @Test
    void nothingIsThere() {
        Client client = as("feng.yining");
        assertThat(client.get("/api/session").path("outside").isNull()).isTrue();
        assertThat(client.get("/api/account/oidc").path("available").asBoolean())
                .isFalse();
        for (String door : new String[] {"/api/session/oidc", "/api/account/proof/oidc", "/api/account/oidc"}) {
            client.refused(404, "POST", door + "/address", null);
        }
        client.refused(401, "POST", "/api/session/oidc", Map.of("state", "x", "code", "y"));
    }
}
