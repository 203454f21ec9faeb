package org.shuzha.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.procedure.Procedures;
import org.shuzha.procedure.SheetKind;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.sheet.SheetPaper.Row;
import org.shuzha.sheet.SheetPaper.Section;
import org.shuzha.submission.DispatchViews;
import org.shuzha.submission.DispatchViews.DispatchView;
import org.springframework.stereotype.Component;

/** Writes a sheet from what is stored: the same facts give the same words. */
@Component
class SheetPapers {

    private final Matters matters;
    private final SheetSteps steps;
    private final SheetWordings wordings;
    private final Procedures procedures;
    private final BindingArticles binding;
    private final ProcessModels models;
    private final Vocabulary vocabulary;
    private final Directory directory;
    private final DispatchViews submissions;

    SheetPapers(
            Matters matters,
            SheetSteps steps,
            SheetWordings wordings,
            Procedures procedures,
            BindingArticles binding,
            ProcessModels models,
            Vocabulary vocabulary,
            Directory directory,
            DispatchViews submissions) {
        this.matters = matters;
        this.steps = steps;
        this.wordings = wordings;
        this.procedures = procedures;
        this.binding = binding;
        this.models = models;
        this.vocabulary = vocabulary;
        this.directory = directory;
        this.submissions = submissions;
    }

    SheetPaper of(Sheet sheet) {
        Matter matter = matters.get(sheet.matterId());
        SheetKind kind = vocabulary.sheet(sheet.sheet());
        List<MatterStep> said = switch (kind.of()) {
            case STEPS -> steps.decided(matter, sheet);
            case VOTES -> steps.ofMeeting(sheet);
            case SUBMISSION -> steps.ofSubmission(sheet);
        };
        SheetWording wording = wordings.of(matter, sheet, said);
        List<Section> sections = new ArrayList<>(List.of(head(matter, sheet, kind, wording)));
        switch (kind.of()) {
            case STEPS -> ofSteps(matter, sheet, wording, said, sections);
            case VOTES -> sections.addAll(wording.resolution(steps.resolution(sheet), true));
            case SUBMISSION -> said.forEach(step -> sections.add(wording.step(step)));
        }
        return new SheetPaper(
                directory.organisation(matter.organisationId()).name(),
                kind.name().get("zh"),
                procedures
                        .get(matter.deploymentId(), matter.procedureKey())
                        .name()
                        .get("zh"),
                sheet.number(),
                sheet.id(),
                sections,
                said.stream().map(wording::signature).toList(),
                basis(matter, sheet, said));
    }

    private void ofSteps(
            Matter matter, Sheet sheet, SheetWording wording, List<MatterStep> said, List<Section> sections) {
        if (steps.asFiled(matter, sheet)) {
            sections.add(wording.filed(matters.submitted(matter.id(), sheet.version())));
        }
        said.forEach(step -> sections.add(wording.step(step)));
        steps.resolved(matter, sheet).forEach(one -> sections.addAll(wording.resolution(one, false)));
    }

    private Section head(Matter matter, Sheet sheet, SheetKind kind, SheetWording wording) {
        List<Row> rows = new ArrayList<>();
        wording.put(rows, "matter", matter.number());
        wording.put(
                rows,
                "title",
                matters.submitted(matter.id(), sheet.version()).path("title").asString(matter.title()));
        wording.put(rows, "version", String.valueOf(sheet.version()));
        wording.put(
                rows,
                "institution",
                directory.organisation(matter.organisationId()).name());
        if (!kind.outside()) {
            requester(matter, wording, rows);
        }
        if (matter.level() != null) {
            wording.put(rows, "level", vocabulary.name("sheetWords", "level." + matter.level()));
        }
        if (matter.called()) {
            wording.put(rows, "caller", matters.get(matter.linkedId()).number());
        }
        submissions.ofInstance(sheet.processInstanceId()).map(DispatchView::row).ifPresent(sent -> {
            wording.put(rows, "authority", sent.authority().name());
            wording.put(rows, "asked", vocabulary.name("submissionKinds", sent.kind()));
        });
        ProcessElement element = models.element(matter.deploymentId(), sheet.process(), sheet.element());
        if (element.property("outcome") != null) {
            wording.put(rows, "conclusion", wording.text(sheet.element()));
        }
        return new Section(null, rows);
    }

    private void requester(Matter matter, SheetWording wording, List<Row> rows) {
        if (matter.departmentId() != null) {
            wording.put(
                    rows,
                    "department",
                    directory.department(matter.departmentId()).name());
        }
        wording.put(
                rows,
                "requester",
                directory.names(List.of(matter.requesterId())).get(matter.requesterId()));
    }

    /** What was said under a duty of the calling matter rests on that, not on what the shared process is drawn with. */
    private List<String> basis(Matter matter, Sheet sheet, List<MatterStep> said) {
        boolean duty = said.stream().anyMatch(step -> step.duty() != null);
        List<String> own = duty
                ? List.of()
                : models.element(matter.deploymentId(), sheet.process(), sheet.element())
                        .list("basis");
        Stream<String> others = said.stream()
                .flatMap(step ->
                        step.basis(models.element(matter.deploymentId(), step.process(), step.element())).stream());
        Stream<String> ofProcedure = said.isEmpty()
                ? procedures.get(matter.deploymentId(), matter.procedureKey()).basis().stream()
                : Stream.of();
        List<String> named = Stream.concat(Stream.concat(own.stream(), others), ofProcedure)
                .distinct()
                .toList();
        return binding.of(matter.profile(), named).stream()
                .map(article -> procedures
                        .articles()
                        .path(article)
                        .path("zh")
                        .path("title")
                        .asString(article))
                .toList();
    }
}
