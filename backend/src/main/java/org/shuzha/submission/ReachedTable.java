package org.shuzha.submission;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.identity.ExportCsv;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Texts;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** What institutions sent to an authority of one procedure, as a table to bring together and analyse (A24.2). */
@Component
class ReachedTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);
    private static final List<String> COLUMNS =
            List.of("institution", "number", "title", "level", "kind", "sent", "due", "answer", "answered");

    private final DispatchMapper mapper;
    private final DispatchViews views;
    private final Regulators regulators;
    private final Vocabulary vocabulary;
    private final Texts texts;

    ReachedTable(
            DispatchMapper mapper, DispatchViews views, Regulators regulators, Vocabulary vocabulary, Texts texts) {
        this.mapper = mapper;
        this.views = views;
        this.regulators = regulators;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    String csv(Actor actor, String procedure, Locale locale) {
        Set<String> offices = regulators.offices(actor);
        List<Dispatch> received = offices.isEmpty() ? List.of() : mapper.received(offices, procedure);
        return ExportCsv.of(Stream.concat(
                Stream.of(COLUMNS.stream()
                        .map(column -> text("column." + column, locale))
                        .toList()),
                views.rows(received).stream().map(row -> cells(row, locale))));
    }

    private List<String> cells(DispatchViews.DispatchRow row, Locale locale) {
        var matter = row.matter();
        return Stream.of(
                        row.institution().name(),
                        matter.number(),
                        matter.title(),
                        matter.level() == null ? null : text("level." + matter.level(), locale),
                        vocabulary.name("submissionKinds", row.kind(), locale),
                        time(row.sentAt()),
                        time(row.dueAt()),
                        row.answer() == null ? null : vocabulary.name("opinions", row.answer(), locale),
                        time(row.endedAt()))
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    private String text(String key, Locale locale) {
        return texts.text("reached." + key, Map.of(), locale);
    }

    private static String time(Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
