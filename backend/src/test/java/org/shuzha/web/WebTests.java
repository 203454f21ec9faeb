package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import tools.jackson.databind.JsonNode;

@Tag("embedded")
class WebTests extends ApplicationTest {

    @Test
    void thePageCarriesTheNonceOfItsHeader() {
        Answer page = anonymous().send("GET", "/tasks/01ABC", null);
        Answer again = anonymous().send("GET", "/", null);

        String nonce = page.text().replaceAll("(?s).*name=\"csp-nonce\" content=\"([^\"]*)\".*", "$1");
        assertThat(nonce).hasSize(22);
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; "
                        + "style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.text()).doesNotContain(nonce).doesNotContain("{{nonce}}");
        assertThat(anonymous().send("GET", "/index.html", null).text()).doesNotContain("{{nonce}}");
    }

    @Test
    void unknownPathsOfTheInterfaceAreProblemsNotPages() {
        JsonNode problem = as("zhang.wei").refused(404, "GET", "/api/nothing", null);

        assertThat(problem.path("code").asString()).isEqualTo("not_found");
        anonymous().refused(404, "GET", "/assets/nothing.js", null);
    }

    @Test
    void closedDoorsStayClosed() {
        anonymous().refused(401, "GET", "/v3/api-docs", null);
        anonymous().refused(401, "GET", "/api/me", null);
        as("zhang.wei").refused(404, "GET", "/actuator/env", null);
        assertThat(as("zhang.wei").get("/v3/api-docs").path("paths").has("/api/me"))
                .isTrue();
        assertThat(anonymous().get("/actuator/health").path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void malformedBodiesAreToldApart() {
        assertThat(code("{\"username\":")).isEqualTo("request.malformed");
        assertThat(code("{\"username\":\"a\",\"password\":\"b\",\"admin\":true}"))
                .isEqualTo("request.unknown_property");
        assertThat(code("{\"username\":{},\"password\":\"b\"}")).isEqualTo("request.wrong_type");
        assertThat(code("{\"username\":\"a\",\"username\":\"c\",\"password\":\"b\"}"))
                .isEqualTo("request.malformed");
    }

    @Test
    void tenMegabytesOfTextAreTooLarge() {
        byte[] body = ("{\"username\":\"" + "a".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Answer announced = anonymous().sendBytes("POST", "/api/session", "application/json", body, null);

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().path("code").asString()).isEqualTo("request.too_large");
    }

    @Test
    void chunkedBodiesAreCountedWhileReading() {
        byte[] body = ("{" + " ".repeat(2_000_000) + "\"username\":\"a\"}").getBytes(StandardCharsets.UTF_8);
        Client client = anonymous();
        client.get("/api/session");
        HttpRequest chunked = HttpRequest.newBuilder(client.uri("/api/session"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(body)))
                .build();

        assertThat(client.exchange(chunked).status()).isEqualTo(413);
    }

    @Test
    void wrongMethodTypeAndParameterHaveCodes() {
        Client client = as("zhang.wei");

        assertThat(client.refused(405, "PUT", "/api/me", null).path("code").asString())
                .isEqualTo("request.method");
        assertThat(client.refused(400, "GET", "/api/assets?level=high", null)
                        .path("code")
                        .asString())
                .isEqualTo("request.parameter");
        assertThat(client.sendBytes("POST", "/api/session", "text/plain", new byte[] {1}, null)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void textsFollowTheReadersLanguage() {
        Client client = anonymous();
        HttpRequest english = HttpRequest.newBuilder(client.uri("/api/me"))
                .header("Accept-Language", "en-GB,en;q=0.9")
                .build();

        assertThat(client.exchange(english).json().path("detail").asString()).isEqualTo("Please sign in.");
        assertThat(client.refused(401, "GET", "/api/me", null).path("detail").asString())
                .isEqualTo("请先登录。");
    }

    @Test
    void anEndpointThatDoesNotSayWhoMayCallItIsRefused() {
        assertThat(as("zhang.wei")
                        .refused(403, "GET", "/api/test/undeclared", null)
                        .path("code")
                        .asString())
                .isEqualTo("request.not_open");
    }

    @Test
    void aBreakdownShowsANumberAndNothingElse() {
        JsonNode problem = as("zhang.wei").refused(500, "GET", "/api/test/broken", null);

        assertThat(problem.path("code").asString()).isEqualTo("internal");
        assertThat(problem.path("args").path("incident").asString()).hasSize(26);
        assertThat(problem.toString()).doesNotContain("secret detail");
    }

    @Test
    void aTokenPassesOnlyWhereTokensAreAdmitted() {
        Client client = anonymous();
        HttpRequest.Builder request = HttpRequest.newBuilder().header("Authorization", "Bearer x");

        assertThat(client.exchange(request.uri(client.uri("/api/me")).build()).status())
                .isEqualTo(401);
        assertThat(client.exchange(request.uri(client.uri("/api/test/machine")).build())
                        .status())
                .isEqualTo(200);
        client.refused(401, "GET", "/api/test/machine", null);
    }

    private String code(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Answer answer = anonymous().sendBytes("POST", "/api/session", "application/json", bytes, null);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("code").asString();
    }
}
