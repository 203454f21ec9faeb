package org.shuzha.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of rights in one language; words come from the screens' texts and from {@code rights_<language>.properties}. */
final class RightsPage {

    private static final List<Audience> AUDIENCES = List.of(Audience.values());

    private final Properties words = new Properties();
    private final JsonNode screens;
    private final String language;
    private final RequestMappingHandlerMapping mappings;
    private final RightsSeen seen;

    RightsPage(String language, RequestMappingHandlerMapping mappings, RightsSeen seen) throws IOException {
        this.language = language;
        this.mappings = mappings;
        this.seen = seen;
        try (Reader reader = new InputStreamReader(
                RightsPage.class.getResourceAsStream("/rights_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        String folder = language.equals("zh") ? "zh-CN" : "en";
        Path common = Path.of("..", "frontend", "src", "locales", folder, "common.json");
        screens = JsonMapper.shared().readTree(Files.readString(common));
    }

    String text() {
        return Stream.of(
                        "# " + word("title"),
                        word("lead"),
                        "## " + word("doors"),
                        word("doors.lead"),
                        doors(),
                        "## " + word("matters"),
                        word("matters.lead"),
                        matters(),
                        "## " + word("tasks"),
                        word("tasks.lead"),
                        tasks())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String doors() {
        Map<String, List<String>> rows = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            OpenTo open = handler.getMethodAnnotation(OpenTo.class);
            for (String path : info.getPatternValues()) {
                if (open != null && path.startsWith("/api/") && !path.startsWith("/api/test/")) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> rows.put("`%s` `%s`".formatted(path, method), admitted(open)));
                }
            }
        });
        var table = new ArrayList<List<String>>();
        rows.forEach((door, marks) -> table.add(row(door, marks)));
        Stream<String> audiences = AUDIENCES.stream().map(one -> word("audience." + one));
        return table(
                row(
                        word("door"),
                        Stream.concat(audiences, Stream.of(word("door.proof"), word("door.token")))
                                .toList()),
                table);
    }

    private List<String> admitted(OpenTo open) {
        List<Audience> audience = List.of(open.value());
        Stream<String> marks = AUDIENCES.stream().map(one -> audience.contains(one) ? "●" : "");
        String scopes =
                Stream.of(open.token()).map(scope -> word("scope." + scope)).collect(Collectors.joining(word("comma")));
        return Stream.concat(marks, Stream.of(open.stepUp() ? "●" : "", scopes)).toList();
    }

    private String matters() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        seen.matters.forEach(station ->
                rows.putIfAbsent(screen("status." + station.status()) + "\u0000" + station.actions(), cells(station)));
        var table = new ArrayList<List<String>>();
        rows.forEach((status, cells) -> table.add(row(status.replaceAll("\u0000.*", ""), cells)));
        return table(row(word("state"), roles()), table);
    }

    private String tasks() {
        var table = new ArrayList<List<String>>();
        for (RightsSeen.Station station : seen.tasks) {
            String opinions = station.opinions().stream()
                    .map(one -> screen("opinion." + one))
                    .collect(Collectors.joining(word("comma")));
            String state = station.claimed() ? word("claimed") : word("open");
            String what = "**%s**<br>%s<br>%s".formatted(station.name().get(language), state, opinions);
            table.add(row(what, cells(station)));
        }
        return table(row(word("task"), roles()), table);
    }

    private List<String> roles() {
        return RightsSeen.CAST.keySet().stream()
                .map(role -> word("role." + role))
                .toList();
    }

    private List<String> cells(RightsSeen.Station station) {
        return station.actions().values().stream()
                .map(actions -> actions.isEmpty()
                        ? word("action.read")
                        : actions.stream().map(one -> word("action." + one)).collect(Collectors.joining(word("comma"))))
                .toList();
    }

    private static List<String> row(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return Stream.of(List.of(head, head.stream().map(one -> "---").toList()), rows)
                .flatMap(List::stream)
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.joining("\n"));
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private String screen(String key) {
        return Objects.requireNonNull(screens.get(key), key).asString();
    }
}
