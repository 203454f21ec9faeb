package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The ways into the running application that name an object, and what would be sent to each by somebody it concerns. */
final class Doors {

    private Doors() {}

    /** A way in: its path holds {@code {id}} where an object is named. */
    record Door(String method, String path) {

        String of(String id) {
            return path.replace("{id}", id).replace("{number}", "1").replace("{file}", "1");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Bodies that would be accepted of somebody whom the object concerns. */
    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("PUT /api/matters/{id}", Map.of("form", Map.of("title", "改写"), "revision", 0)),
            Map.entry("POST /api/matters/{id}/submission", Map.of("revision", 0)),
            Map.entry("POST /api/matters/{id}/withdrawal", Map.of("comment", "撤回")),
            Map.entry("POST /api/matters/{id}/copy", Map.of()),
            Map.entry("POST /api/matters/{id}/reopening", Map.of()),
            Map.entry("POST /api/tasks/{id}/opinion", Map.of("opinion", "consent", "version", 1)),
            Map.entry("POST /api/grants/{id}/uses", Map.of("rows", 1, "fields", List.of(), "purpose", "查看")),
            Map.entry("POST /api/grants/{id}/end", Map.of("comment", "结束")),
            Map.entry("POST /api/grants/{id}/extension", Map.of("until", day(120), "reason", "课题延期半年")),
            Map.entry("POST /api/grants/{id}/tokens", Map.of("name", "平台")),
            Map.entry("POST /api/audit/retention/{id}/hold", Map.of("reason", "监察立案", "reference", "7 号")),
            Map.entry("POST /api/audit/holds/{id}/lifting", Map.of("reason", "已结")),
            Map.entry("POST /api/audit/retention/{id}/keeping", Map.of("until", day(9), "reason", "诉讼")),
            Map.entry("POST /api/audit/retention/{id}/release", Map.of("reason", "无需保存")),
            Map.entry("POST /api/consent-notices/{id}/versions", ConsentDesk.text("新版", false, false)),
            Map.entry(
                    "POST /api/consent-notices/{id}/consents",
                    ConsentDesk.capture("P-1001", true, Instant.parse("2026-01-05T01:00:00Z"))),
            Map.entry("POST /api/ledger/limits/{id}/total", Map.of("total", 1, "basis", "年终盘点")),
            Map.entry("PUT /api/administration/departments/{id}", Map.of("name", "改名", "version", 0)),
            Map.entry("PUT /api/administration/people/{id}", Map.of("name", "改名", "version", 0)),
            Map.entry("POST /api/administration/people/{id}/appointments", Map.of("post", "STAFF", "from", day(0))),
            Map.entry("POST /api/administration/people/{id}/departure", Map.of("on", day(0), "reason", "离职")),
            Map.entry(
                    "POST /api/administration/people/{id}/transfer",
                    Map.of("on", day(0), "appointments", List.of(), "reason", "调岗")),
            Map.entry("POST /api/administration/people/{id}/change/cancellation", Map.of("reason", "撤销")),
            Map.entry("POST /api/administration/grants/{id}/revocation", Map.of("reason", "收回")),
            Map.entry(
                    "POST /api/matters/{id}/successor",
                    Map.of("successor", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "reason", "离职")),
            Map.entry("PUT /api/administration/appointments/{id}", Map.of("until", day(0), "version", 0)),
            Map.entry("PUT /api/administration/substitutions/{id}", Map.of("until", day(0), "version", 0)),
            Map.entry("PUT /api/substitutions/{id}", Map.of("until", day(0), "version", 0)));

    private static final Set<String> BARE = Set.of(
            "POST /api/administration/deliveries/{id}/repetition",
            "PUT /api/notices/{id}/read",
            "POST /api/tasks/{id}/claim",
            "POST /api/tasks/{id}/release",
            "POST /api/tasks/{id}/telling/stop",
            "POST /api/tasks/{id}/telling/resumption",
            "POST /api/administration/people/{id}/invitation");

    private static final Set<String> TAKES_A_FILE = Set.of(
            "POST /api/consent-notices/{id}/import",
            "POST /api/evidence/{id}/checks",
            "POST /api/tasks/{id}/persons/import",
            "POST /api/tasks/{id}/telling",
            "POST /api/tasks/{id}/telling/checks");

    /** Doors of the application that name an object; what a procedure's key opens is open to all who sign in. */
    static List<Door> of(RequestMappingHandlerMapping mappings) {
        List<Door> doors = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                if (path.startsWith("/api/") && path.contains("{") && !path.startsWith("/api/procedures/")) {
                    info.getMethodsCondition().getMethods().forEach(method -> doors.add(new Door(method.name(), path)));
                }
            }
        });
        doors.sort((one, other) -> one.toString().compareTo(other.toString()));
        return doors;
    }

    /** Status and body, the id aside. */
    static String answer(Client client, Door door, String id) {
        if (TAKES_A_FILE.contains(door.toString())) {
            Answer refused = client.upload(door.of(id), "名单.csv", new byte[0], id);
            return refused.status() + " " + refused.text().replace(id, "ID");
        }
        boolean plain = List.of(HttpMethod.GET.name(), HttpMethod.DELETE.name()).contains(door.method());
        assertThat(plain || BARE.contains(door.toString()) || BODIES.containsKey(door.toString()))
                .as("a body for " + door)
                .isTrue();
        Answer answer = client.send(door.method(), door.of(id), BODIES.get(door.toString()));
        return answer.status() + " " + answer.text().replace(id, "ID");
    }

    private static String day(int ahead) {
        return Forms.today().plusDays(ahead).toString();
    }
}
