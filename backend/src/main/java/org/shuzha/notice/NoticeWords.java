package org.shuzha.notice;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows;
import org.shuzha.matter.MatterStep;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Texts;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The sentences of notices. They name procedure, number and step, never a person or what the matter says. */
@Component
class NoticeWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, Locale> LANGUAGES = Map.of("zh", Locale.CHINESE, "en", Locale.ENGLISH);

    private final Texts texts;
    private final Procedures procedures;
    private final MatterRows matters;
    private final ProcessModels models;
    private final BindingArticles binding;

    NoticeWords(Texts texts, Procedures procedures, MatterRows matters, ProcessModels models, BindingArticles binding) {
        this.texts = texts;
        this.procedures = procedures;
        this.matters = matters;
        this.models = models;
        this.binding = binding;
    }

    String text(NoticeEntry entry, Locale locale) {
        String language = Texts.language(locale);
        Map<String, Object> args = entry.args().properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, arg -> plain(arg.getValue(), language)));
        return texts.text(entry.textKey(), args, locale);
    }

    Map<String, Object> of(Matter matter) {
        var args = new HashMap<String, Object>();
        args.put(
                "procedure",
                procedures.get(matter.deploymentId(), matter.procedureKey()).name());
        args.put("number", matter.number());
        return args;
    }

    Map<String, Object> of(Matter matter, MatterStep step) {
        Map<String, Object> args = of(matter);
        args.put("step", matters.stepName(matter, step));
        if (step.dueAt() != null) {
            args.put("due", due(step));
            args.put("source", source(matter, step));
        }
        return args;
    }

    /** The day, and the minute where the limit is one of hours. */
    private static String due(MatterStep step) {
        var due = step.dueAt().atZone(Times.ZONE);
        return Times.endOf(due.toLocalDate()).equals(step.dueAt().plusMillis(1))
                ? due.toLocalDate().toString()
                : due.format(MINUTE);
    }

    Map<String, String> outcome(Matter matter) {
        return procedures.text(matter.deploymentId(), matter.procedureKey(), "outcome." + matter.outcome());
    }

    /** Whose deadline it is; a time we set ourselves is never shown with an article. */
    private Map<String, String> source(Matter matter, MatterStep step) {
        List<String> basis = "internal".equals(step.dueKind())
                ? List.of()
                : binding.of(
                        matter.profile(),
                        step.basis(models.element(matter.deploymentId(), step.process(), step.element())));
        var source = new HashMap<String, String>();
        LANGUAGES.forEach((language, locale) -> source.put(language, source(step.dueKind(), basis, locale)));
        return source;
    }

    private String source(String kind, List<String> basis, Locale locale) {
        String word = texts.text("notice.due." + kind, Map.of(), locale);
        if (basis.isEmpty()) {
            return word;
        }
        String articles = basis.stream()
                .map(id -> procedures
                        .articles()
                        .path(id)
                        .path(Texts.language(locale))
                        .path("title")
                        .asString(id))
                .collect(Collectors.joining(texts.text("notice.comma", Map.of(), locale)));
        return texts.text("notice.due.by", Map.of("source", word, "articles", articles), locale);
    }

    private static String plain(JsonNode value, String language) {
        return value.isObject() ? value.path(language).asString("") : value.asString();
    }
}
