package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What browsers are told to keep, and what the outermost doorkeepers turn away. */
@Tag("embedded")
@ExtendWith(OutputCaptureExtension.class)
class FenceTest extends ApplicationTest {

    private static final String CREDENTIALS = "{\"username\":\"zhang.wei\",\"password\":\"demo\"}";

    @Autowired
    private RequestLimits limits;

    @Test
    void everyAnswerTellsTheBrowserToDoNothingWithIt() {
        Answer answer = anonymous().send("GET", "/api/session", null);

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy"))
                .contains("camera=()", "geolocation=()", "publickey-credentials-get=(self)");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void behindTlsTheBrowserIsHeldToIt() {
        assertThat(anonymous().send("GET", "/api/session", null).header("Strict-Transport-Security"))
                .isEmpty();
        assertThat(forwarded("https", "10.0.0.1").header("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void cookiesStayOnThisSiteAndOnTls() {
        assertThat(cookies("http"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict", "Path=/"))
                .noneSatisfy(cookie -> assertThat(cookie).contains("Secure"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("HttpOnly"));
        assertThat(cookies("https"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS"})
    void noOtherSiteMayReadAnything(String method) {
        Client client = as("zhang.wei");
        HttpRequest foreign = HttpRequest.newBuilder(client.uri("/api/me"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "PUT")
                .build();

        assertThat(client.exchange(foreign).response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
    }

    @Test
    void bodiesThatOnlyWearTheReaderDownAreRefused() {
        assertThat(code("[".repeat(65) + "]".repeat(65))).isEqualTo("request.limits");
        assertThat(code("9".repeat(65))).isEqualTo("request.limits");
        assertThat(code("{\"" + "n".repeat(257) + "\":1}")).isEqualTo("request.limits");
        assertThat(code("\"" + "a".repeat(262_145) + "\"")).isEqualTo("request.limits");
        assertThat(code("[".repeat(50) + "\"" + "a".repeat(262_144) + "\"" + "]".repeat(50)))
                .isEqualTo("not_found");
    }

    @Test
    void anAddressThatAsksWithoutEndWaitsAndWhoeverIsSignedInThereDoesNot() {
        Client inside = as("zhang.wei");
        exhaust("10.20.30.40");

        Answer refused = forwarded("http", "10.20.30.40");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
        assertThat(refused.json().path("code").asString()).isEqualTo("request.throttled");
        assertThat(refused.json().path("detail").asString()).contains("秒后继续");
        assertThat(refused.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(forwarded("http", "10.99.99.99, 10.20.30.40").status()).isEqualTo(429);
        assertThat(forwarded("http", "10.20.30.41").status()).isEqualTo(200);
        HttpRequest same = HttpRequest.newBuilder(inside.uri("/api/me"))
                .header("X-Forwarded-For", "10.20.30.40")
                .build();
        assertThat(inside.exchange(same).status()).isEqualTo(200);
    }

    @Test
    void theLogHoldsNeitherSecretsNorPeople(CapturedOutput output) {
        String forged = "x\r\n2026-01-01T00:00:00.000Z INFO  forged";
        anonymous().refused(401, "POST", "/api/session", Map.of("username", forged, "password", "geheim-4711"));
        Client client = as("zhang.wei");
        client.refused(400, "POST", "/api/session", Map.of("username", "a", "password", "geheim-4711", forged, 1));
        client.upload("患者王小明.txt", "身份证 110101199003070000".getBytes(StandardCharsets.UTF_8));
        client.refused(500, "GET", "/api/test/broken", null);

        assertThat(output).contains("incident ").doesNotContain("forged", "geheim", "王小明", "110101199003070000", "张伟");
    }

    private void exhaust(String address) {
        try {
            while (true) {
                limits.takeForAddress(address);
            }
        } catch (Problem empty) {
            assertThat(empty.code()).isEqualTo("request.throttled");
        }
    }

    private Answer forwarded(String protocol, String address) {
        Client client = anonymous();
        return client.exchange(HttpRequest.newBuilder(client.uri("/api/session"))
                .header("X-Forwarded-Proto", protocol)
                .header("X-Forwarded-For", address)
                .header("Accept-Language", "zh-CN")
                .build());
    }

    /** What signing in sets. */
    private List<String> cookies(String protocol) {
        Client client = anonymous();
        client.get("/api/session");
        return client
                .exchange(HttpRequest.newBuilder(client.uri("/api/session"))
                        .header("X-Forwarded-Proto", protocol)
                        .header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(CREDENTIALS))
                        .build())
                .response()
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(cookie -> !cookie.contains("=;"))
                .toList();
    }

    private String code(String form) {
        byte[] bytes = ("{\"procedure\":\"none\",\"form\":" + form + "}").getBytes(StandardCharsets.UTF_8);
        return as("zhang.wei")
                .sendBytes("POST", "/api/matters/checks", "application/json", bytes, null)
                .json()
                .path("code")
                .asString();
    }
}
