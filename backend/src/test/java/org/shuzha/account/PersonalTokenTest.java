package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.shuzha.shared.OpenTo.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class PersonalTokenTest extends ApplicationTest {

    private static final String WHO = "li.muyang";
    private static final String AUDITOR = "xiao.wangshu";
    private static final String TOKENS = "/api/account/tokens";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @EnumSource(Scope.class)
    void opensWhatItWasMadeForAndNothingElse(Scope scope) {
        String token = issue(as(WHO), scope);
        Client machine = anonymous();
        List<EveryDoor> doors = EveryDoor.of(mappings).stream()
                .filter(door -> !door.path().startsWith("/api/platform/"))
                .toList();
        assertThat(doors.stream()
                        .filter(door -> !List.of(door.open().token()).contains(scope))
                        .filter(door -> !outOfScope(machine.exchange(door.request(machine, token)))))
                .isEmpty();
        assertThat(doors.stream()
                        .filter(door -> List.of(door.open().token()).contains(scope))
                        .filter(door -> outOfScope(machine.exchange(door.request(machine, token)))))
                .isEmpty();
    }

    @Test
    void leavesNoSession() {
        Answer answer = machine(issue(as(WHO), Scope.READ_CATALOGUE), "GET", "/api/assets");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).doesNotContain("SESSION");
    }

    /** Whoever may not audit may not audit through a machine either. */
    @Test
    void readsTheTrailForThoseWhoMayAuditIt() {
        String auditors = issue(as(AUDITOR), Scope.READ_AUDIT);
        String others = issue(as(WHO), Scope.READ_AUDIT);
        for (String path : List.of("/api/audit/entries", "/api/audit/entries/export", "/api/audit/verification")) {
            assertThat(machine(auditors, "GET", path).status()).as(path).isEqualTo(200);
            assertThat(machine(others, "GET", path).text()).as(path).contains("trail.auditors_only");
        }
        assertThat(machine(auditors, "POST", "/api/audit/verification").status())
                .isEqualTo(403);
    }

    @Test
    void isTheOnlyIdentityOfItsRequest() {
        Client person = as(WHO);
        String token = issue(person, Scope.READ_CATALOGUE);
        HttpRequest both = HttpRequest.newBuilder(person.uri("/api/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        assertThat(person.exchange(both).status()).isEqualTo(403);
        HttpRequest worthless = HttpRequest.newBuilder(person.uri("/api/me"))
                .header("Authorization", "Bearer nothing")
                .build();
        assertThat(person.exchange(worthless).status()).isEqualTo(401);
        assertThat(person.get("/api/me").path("username").asString()).isEqualTo(WHO);
        assertThat(machine(token, "GET", "/v3/api-docs").status()).isEqualTo(401);
    }

    @Test
    void isShownOnceKeptAsAHashAndListed() {
        Client person = as(WHO);
        String token = issue(person, Scope.READ_MATTERS);
        assertThat(jdbc.queryForList("SELECT token_hash FROM account_token", String.class))
                .doesNotContain(token);
        assertThat(listed(person).path("lastUsedAt").isNull()).isTrue();
        machine(token, "GET", "/api/matters");
        JsonNode row = listed(person);
        assertThat(row.toString()).doesNotContain(token);
        assertThat(row.path("lastUsedAt").asString()).isNotBlank();
        assertThat(row.at("/scopes/0").asString()).isEqualTo("READ_MATTERS");
    }

    @Test
    void endsWhenItIsRevokedOrExpires() {
        Client person = as(WHO);
        String revoked = issue(person, Scope.READ_CATALOGUE);
        person.delete(TOKENS + "/" + listed(person).path("id").asString());
        assertThat(machine(revoked, "GET", "/api/assets").status()).isEqualTo(401);
        String expiring = issue(person, Scope.READ_CATALOGUE);
        clock.advance(Duration.ofDays(30).minusMinutes(1));
        assertThat(machine(expiring, "GET", "/api/assets").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(machine(expiring, "GET", "/api/assets").status()).isEqualTo(401);
        String stream = "account:" + person.get("/api/me").path("id").asString();
        assertThat(jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, stream))
                .anyMatch(leaf -> leaf.contains("token.issued"))
                .anyMatch(leaf -> leaf.contains("token.revoked"));
    }

    @Test
    void endsWithItsPerson() {
        String token = issue(as("tang.xiaoman"), Scope.READ_CATALOGUE);
        try {
            jdbc.update("UPDATE identity_person SET active = FALSE WHERE username = 'tang.xiaoman'");
            assertThat(machine(token, "GET", "/api/assets").status()).isEqualTo(401);
        } finally {
            jdbc.update("UPDATE identity_person SET active = TRUE WHERE username = 'tang.xiaoman'");
        }
    }

    @Test
    void aYearIsTheLongestAndScopesAreAClosedList() {
        Client person = as(WHO);
        person.refused(422, "POST", TOKENS, Map.of("name", "a", "scopes", List.of("READ_MATTERS"), "days", 366));
        person.refused(422, "POST", TOKENS, Map.of("name", "a", "scopes", List.of(), "days", 1));
        person.refused(400, "POST", TOKENS, Map.of("name", "a", "scopes", List.of("DECIDE"), "days", 1));
    }

    private static String issue(Client person, Scope scope) {
        return person.post(TOKENS, Map.of("name", "统计脚本", "scopes", List.of(scope), "days", 30))
                .path("token")
                .asString();
    }

    private static boolean outOfScope(Answer answer) {
        return answer.status() == 403 && answer.text().contains("token.out_of_scope");
    }

    private static JsonNode listed(Client person) {
        return person.get(TOKENS).path(0);
    }

    private Answer machine(String token, String method, String path) {
        Client machine = anonymous();
        return machine.exchange(HttpRequest.newBuilder(machine.uri(path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
