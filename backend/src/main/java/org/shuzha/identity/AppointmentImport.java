package org.shuzha.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuzha.shared.Ids;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads {@code appointments.csv} and {@code substitutions.csv}. A row with the same person, place, post and first day as
 * before changes its last day; to end an appointment, set {@code until}.
 */
@Component
@Order(12)
class AppointmentImport implements ImportPart {

    private static final List<String> POSTS =
            Arrays.stream(Post.values()).map(Post::name).toList();

    private record Read(Row row, Appointment appointment) {}

    private final IdentityImportMapper mapper;
    private final ImportCodes codes;
    private final ImportNews news;
    private final AppointmentRules rules;

    AppointmentImport(IdentityImportMapper mapper, ImportCodes codes, ImportNews news, AppointmentRules rules) {
        this.mapper = mapper;
        this.codes = codes;
        this.news = news;
        this.rules = rules;
    }

    @Override
    public Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("appointments.csv", List.of("organisation!", "department", "person!", "post!", "from!", "until"));
        files.put("substitutions.csv", List.of("organisation!", "absent!", "substitute!", "from!", "until!", "reason"));
        return files;
    }

    @Override
    public void read(ImportTable table) {
        Map<String, Integer> rows = table.name().startsWith("a") ? appointments(table) : substitutions(table);
        news.tell(table, rows);
    }

    /** All rows are written before any is judged, because chair and principal may come in either order. */
    private Map<String, Integer> appointments(ImportTable table) {
        Map<String, Integer> rows = new TreeMap<>();
        List<Read> written = new ArrayList<>();
        for (Row row : table.rows()) {
            Appointment appointment = appointment(row);
            if (row.clean()) {
                if (mapper.updateAppointment(appointment) == 0) {
                    mapper.insertAppointment(appointment);
                }
                written.add(new Read(row, appointment));
                rows.merge(appointment.organisationId(), 1, Integer::sum);
            }
        }
        written.forEach(read -> rules.fault(read.appointment()).ifPresent(fault -> fault.tell(read.row())));
        return rows;
    }

    private Appointment appointment(Row row) {
        row.unique("organisation", "department", "person", "post", "from");
        String organisation = codes.organisation(row, "organisation");
        String post = row.choice("post", POSTS);
        LocalDate from = row.date("from");
        LocalDate until = row.date("until");
        ordered(row, from, until);
        Appointment appointment = new Appointment(
                Ids.next(),
                codes.person(row, "person", organisation),
                organisation,
                codes.department(row, "department", organisation),
                post == null ? null : Post.valueOf(post),
                from,
                until);
        if (row.clean()) {
            rules.place(appointment).ifPresent(fault -> fault.tell(row));
        }
        return appointment;
    }

    private Map<String, Integer> substitutions(ImportTable table) {
        Map<String, Integer> rows = new TreeMap<>();
        for (Row row : table.rows()) {
            row.unique("organisation", "absent", "substitute", "from");
            String organisation = codes.organisation(row, "organisation");
            Substitution substitution = substitution(row, organisation);
            if (row.clean()) {
                rules.fault(substitution).ifPresent(fault -> fault.tell(row));
            }
            if (row.clean()) {
                if (mapper.updateSubstitution(substitution) == 0) {
                    mapper.insertSubstitution(substitution);
                }
                rows.merge(organisation, 1, Integer::sum);
            }
        }
        return rows;
    }

    private Substitution substitution(Row row, String organisation) {
        String absent = codes.person(row, "absent", organisation);
        String substitute = codes.person(row, "substitute", organisation);
        LocalDate from = row.date("from");
        LocalDate until = row.date("until");
        ordered(row, from, until);
        return new Substitution(Ids.next(), absent, substitute, from, until, row.text("reason", 200));
    }

    private static void ordered(Row row, LocalDate from, LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            row.mistake("until", "import.until_before_from", Map.of());
        }
    }
}
