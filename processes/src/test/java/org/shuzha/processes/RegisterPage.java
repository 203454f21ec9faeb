package org.shuzha.processes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that says, row by row, what carries the obligations and what is still open. */
final class RegisterPage {
    private final Register register = new Register();
    private final List<Register.Row> rows = register.rows();
    private final StringBuilder page = new StringBuilder();

    static String render() {
        return new RegisterPage().page();
    }

    private String page() {
        page.append("# What carries the obligations\n\n")
                .append(
                        "Generated from the register and from the articles that elements, table rows, form fields and\n")
                .append("features cite. Rewrite it with `mvn -pl processes test -Dtest=GeneratedDocsTest ")
                .append("-Dshuzha.docs=write`.\n\n");
        summary();
        section("Carried", rows.stream().filter(Register.Row::counted), "carried");
        section(
                "Refused at the door until their procedure exists",
                rows.stream().filter(Register.Row::counted),
                "refused");
        section(
                "Prohibitions, controls and organisation carried on the way",
                rows.stream().filter(row -> !row.counted()),
                "carried");
        open();
        return page.toString();
    }

    private void summary() {
        page.append("| kind | rows | carried | refused | open |\n|---|---|---|---|---|\n");
        Map<String, List<Register.Row>> kinds = rows.stream()
                .filter(Register.Row::counted)
                .collect(Collectors.groupingBy(row -> row.get("kind"), TreeMap::new, Collectors.toList()));
        kinds.forEach(
                (kind, of) -> line(kind, of.size(), count(of, "carried"), count(of, "refused"), count(of, "open")));
        List<Register.Row> all = kinds.values().stream().flatMap(List::stream).toList();
        line("all", all.size(), count(all, "carried"), count(all, "refused"), count(all, "open"));
    }

    private void section(String title, Stream<Register.Row> of, String state) {
        page.append("\n## ").append(title).append("\n\n| row | kind | duty | by |\n|---|---|---|---|\n");
        of.filter(row -> register.link(row).state().equals(state))
                .forEach(row -> line(
                        row.get("id"),
                        row.get("kind"),
                        row.get("duty"),
                        String.join("; ", register.link(row).by())));
    }

    private void open() {
        page.append("\n## Open\n\n| procedure | rows |\n|---|---|\n");
        rows.stream()
                .filter(row -> row.counted() && register.link(row).state().equals("open"))
                .collect(Collectors.groupingBy(row -> row.get("procedure"), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> line(
                        entry.getKey(),
                        entry.getValue().stream().map(row -> row.get("id")).collect(Collectors.joining(" "))));
    }

    private long count(List<Register.Row> of, String state) {
        return of.stream()
                .filter(row -> register.link(row).state().equals(state))
                .count();
    }

    private void line(Object... cells) {
        page.append(Stream.of(cells)
                .map(cell -> cell.toString().replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
