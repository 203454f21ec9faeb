package org.shuzha.sheet;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuzha.decision.Resolutions.Member;
import org.shuzha.decision.Resolutions.Resolution;
import org.shuzha.decision.Resolutions.Vote;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.procedure.Form;
import org.shuzha.procedure.Procedures;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Times;
import org.shuzha.sheet.SheetPaper.Row;
import org.shuzha.sheet.SheetPaper.Section;
import org.shuzha.sheet.SheetPaper.Signature;
import tools.jackson.databind.JsonNode;

/** Says in Chinese what stands in steps, forms and resolutions of one matter. */
record SheetWording(
        Matter matter,
        Map<String, String> texts,
        Map<String, String> people,
        Map<String, Appointment> appointments,
        FormRows forms,
        Procedures procedures,
        ProcessModels models,
        Vocabulary vocabulary,
        Directory directory) {

    String text(String key) {
        return texts.getOrDefault(key, key);
    }

    private String word(String word) {
        return vocabulary.name("sheetWords", word);
    }

    void put(List<Row> rows, String label, String... lines) {
        rows.add(new Row(word(label), List.of(lines)));
    }

    Section filed(JsonNode form) {
        String name =
                procedures.get(matter.deploymentId(), matter.procedureKey()).form();
        Form read = procedures.form(matter.deploymentId(), matter.procedureKey(), name);
        return new Section(text(read.schema().path("title").asString()), forms.of(read, form));
    }

    /** Opinion, words and form of one step. */
    Section step(MatterStep step) {
        List<Row> rows = new ArrayList<>();
        put(rows, "opinion", vocabulary.name("opinions", step.opinion()));
        if (step.opinionComment() != null && !step.opinionComment().isBlank()) {
            put(rows, "comment", step.opinionComment());
        }
        String form = models.element(matter.deploymentId(), step.process(), step.element())
                .property("form");
        if (step.form() != null && form != null) {
            rows.addAll(forms.of(procedures.form(matter.deploymentId(), matter.procedureKey(), form), step.form()));
        }
        return new Section(heading(step), rows);
    }

    /** An authority speaks as such: who does what inside it is its own affair. */
    Signature signature(MatterStep step) {
        String who = step.outside()
                ? directory.organisation(step.authorityId()).name()
                : people.get(step.actorId()) + post(step) + actingFor(people.get(step.actingForId()));
        return new Signature(heading(step), who, time(step.endedAt()));
    }

    /** Members, votes with dissent, quorum and result; with agenda and minutes on the body's own sheet. */
    List<Section> resolution(Resolution one, boolean whole) {
        List<Row> rows = new ArrayList<>();
        if (whole && one.agenda() != null) {
            rows.addAll(forms.of(form("agenda.schema.json"), one.agenda()));
        }
        put(rows, "members", one.members().stream().map(this::member).toArray(String[]::new));
        put(rows, "quorum", quorum(one));
        put(rows, "votes", one.votes().stream().map(this::vote).toArray(String[]::new));
        if (whole && one.minutes() != null) {
            rows.addAll(forms.of(form("minutes.schema.json"), one.minutes()));
        }
        put(rows, "result", word("result." + one.result()) + "  " + time(one.endedAt()));
        return List.of(new Section(vocabulary.sheet("resolution").name().get("zh"), rows));
    }

    private String heading(MatterStep step) {
        String name = text(step.element());
        return step.departmentId() == null
                ? name
                : name + "（" + directory.department(step.departmentId()).name() + "）";
    }

    private String post(MatterStep step) {
        Appointment held = appointments.get(step.appointmentId());
        return held == null ? "" : "（" + vocabulary.name("posts", held.post().name()) + "）";
    }

    private String actingFor(String absent) {
        return absent == null ? "" : " " + word("actingFor") + " " + absent;
    }

    private String member(Member member) {
        return member.excluded() == null
                ? member.name()
                : member.name() + "（" + word("excluded." + member.excluded()) + "）";
    }

    private String quorum(Resolution one) {
        return word("quorum.of")
                .replace("{base}", String.valueOf(one.base()))
                .replace("{quorum}", String.valueOf(one.quorum()))
                .replace("{votes}", String.valueOf(one.votes().size()));
    }

    private String vote(Vote vote) {
        String absent = vote.actingFor() == null ? null : vote.actingFor().name();
        String words = vote.comment() == null || vote.comment().isBlank() ? "" : "：" + vote.comment();
        return vote.member().name() + actingFor(absent) + "  " + word("vote." + vote.vote()) + words;
    }

    private Form form(String name) {
        return procedures.form(matter.deploymentId(), matter.procedureKey(), name);
    }

    private static String time(Instant at) {
        return FormRows.TIME.format(LocalDateTime.ofInstant(at, Times.ZONE));
    }
}
