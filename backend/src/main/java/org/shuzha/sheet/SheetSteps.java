package org.shuzha.sheet;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuzha.decision.Resolutions;
import org.shuzha.decision.Resolutions.Resolution;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/** What had been said in a matter when a sheet arose, as far as it belongs on it. */
@Component
class SheetSteps {

    private static final String START = "Start_";

    private final MatterSteps steps;
    private final Resolutions resolutions;
    private final Procedures procedures;
    private final ProcessModels models;

    SheetSteps(MatterSteps steps, Resolutions resolutions, Procedures procedures, ProcessModels models) {
        this.steps = steps;
        this.resolutions = resolutions;
        this.procedures = procedures;
        this.models = models;
    }

    /** The elements that the procedure names for this sheet. */
    List<String> elements(Matter matter, Sheet sheet) {
        return procedures
                .get(matter.deploymentId(), matter.procedureKey())
                .sheets()
                .get(sheet.sheet());
    }

    boolean asFiled(Matter matter, Sheet sheet) {
        return elements(matter, sheet).stream().anyMatch(element -> element.startsWith(START));
    }

    /** The last opinion of each step, department and round; in the order of the procedure. */
    List<MatterStep> decided(Matter matter, Sheet sheet) {
        var said = new LinkedHashMap<String, MatterStep>();
        List<MatterStep> all = done(sheet)
                .filter(step -> step.round() == sheet.round() && step.process().equals(matter.procedureKey()))
                .toList();
        for (String element : elements(matter, sheet)) {
            all.stream()
                    .filter(step -> step.element().equals(element))
                    .forEach(step -> said.put(element + "/" + step.departmentId(), step));
        }
        return List.copyOf(said.values());
    }

    /** Every step of the submission, as it went. */
    List<MatterStep> ofSubmission(Sheet sheet) {
        return done(sheet)
                .filter(step -> step.processInstanceId().equals(sheet.processInstanceId()))
                .toList();
    }

    /** Steps of the meeting that ended last: those before it were adjourned. */
    List<MatterStep> ofMeeting(Sheet sheet) {
        List<MatterStep> all = ofSubmission(sheet);
        Instant convened = all.stream()
                .filter(step -> "convene".equals(step.opinion()))
                .map(MatterStep::endedAt)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return all.stream().filter(step -> !step.endedAt().isBefore(convened)).toList();
    }

    /** Resolutions of the round, where the procedure names the body's decision. */
    List<Resolution> resolved(Matter matter, Sheet sheet) {
        boolean named = elements(matter, sheet).stream()
                .map(element -> models.element(matter.deploymentId(), matter.procedureKey(), element))
                .anyMatch(element -> element.calls() != null);
        return named ? ended(sheet).filter(one -> one.round() == sheet.round()).toList() : List.of();
    }

    /** The one that ended last: by then it had just ended. */
    Resolution resolution(Sheet sheet) {
        return ended(sheet).reduce((earlier, later) -> later).orElseThrow();
    }

    /** When the latest of what belongs on the sheet was said; empty for nothing. */
    Optional<Instant> lastSaid(Matter matter, Sheet sheet) {
        Stream<Instant> filed = asFiled(matter, sheet) ? Stream.of(matter.submittedAt()) : Stream.of();
        return Stream.of(
                        filed,
                        decided(matter, sheet).stream().map(MatterStep::endedAt),
                        resolved(matter, sheet).stream().map(Resolution::endedAt))
                .flatMap(times -> times)
                .max(Instant::compareTo);
    }

    private Stream<MatterStep> done(Sheet sheet) {
        Collection<MatterStep> all = steps.ofMatter(sheet.matterId());
        return all.stream().filter(step -> step.done() && !step.endedAt().isAfter(sheet.aroseAt()));
    }

    private Stream<Resolution> ended(Sheet sheet) {
        return resolutions.ofMatter(sheet.matterId()).stream()
                .filter(one -> one.endedAt() != null && !one.endedAt().isAfter(sheet.aroseAt()));
    }
}
