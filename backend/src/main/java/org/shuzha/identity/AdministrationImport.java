package org.shuzha.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shuzha.identity.Importer.Source;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * What an administrator may import: rows of the own organisation, in the files of the own post. The system administrator
 * brings departments and people, the security administrator appointments and substitutions; nobody appoints himself, and
 * who leaves goes the way of a departure.
 */
@Component
class AdministrationImport {

    private static final Map<Post, Set<String>> FILES = Map.of(
            Post.SYSTEM_ADMINISTRATOR, Set.of("departments.csv", "people.csv"),
            Post.SECURITY_ADMINISTRATOR, Set.of("appointments.csv", "substitutions.csv"));

    private final Importer importer;
    private final Administrators administrators;
    private final Directory directory;
    private final IdentityImportMapper codes;

    AdministrationImport(
            Importer importer, Administrators administrators, Directory directory, IdentityImportMapper codes) {
        this.importer = importer;
        this.administrators = administrators;
        this.directory = directory;
        this.codes = codes;
    }

    /** {@code name} is a file's, such as {@code people.csv}, or that of a workbook, {@code .xlsx}. */
    ImportResult load(Actor actor, String name, InputStreamSource file, boolean dryRun) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> allowed = allowed(actor);
        Map<String, Source> sources = new LinkedHashMap<>();
        ImportFile.sources(name, file, mistakes, ImportTable.MOST_ROWS).forEach((sheet, source) -> {
            if (allowed.contains(sheet)) {
                sources.put(sheet, (table, columns) -> {
                    source.accept(table, columns);
                    table.rows().forEach(row -> require(actor, row));
                });
            } else {
                String known = String.join(", ", allowed);
                mistakes.add(new Mistake(sheet, 0, "", "import.not_your_file", Map.of("allowed", known)));
            }
        });
        return importer.load(actor, sources, mistakes, dryRun);
    }

    private Set<String> allowed(Actor actor) {
        Set<String> allowed = new TreeSet<>();
        FILES.forEach((post, files) -> {
            if (administrators.is(actor, post)) {
                allowed.addAll(files);
            }
        });
        return allowed;
    }

    private void require(Actor actor, ImportTable.Row row) {
        Organisation own = directory.organisation(administrators.organisationOf(actor));
        String organisation = row.text("organisation", 50);
        if (organisation != null && !organisation.equals(own.code())) {
            row.mistake("organisation", "import.foreign_organisation", Map.of("own", own.code()));
        }
        if (row.text("active", 10) != null) {
            row.mistake("active", "import.active_refused", Map.of());
        }
        LocalDate from = row.date("from");
        if (from != null && from.isBefore(directory.today())) {
            row.mistake("from", "appointment.from_past", Map.of());
        }
        String person = row.text("person", 50);
        if (person != null && actor.personId().equals(codes.personId(own.id(), person))) {
            row.mistake("person", "administration.self", Map.of());
        }
    }
}
