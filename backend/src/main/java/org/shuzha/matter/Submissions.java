package org.shuzha.matter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shuzha.engine.Deployments;
import org.shuzha.engine.ProcessModels;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Submitting and resubmitting a matter. */
@Service
@Transactional
public class Submissions {

    private final Matters matters;
    private final Drafts drafts;
    private final MatterMapper mapper;
    private final MatterSteps steps;
    private final SubmissionChecks checks;
    private final LinkedMatters linked;
    private final Reopenings reopenings;
    private final MatterWorkflow workflow;
    private final MatterNumbers numbers;
    private final Procedures procedures;
    private final Deployments deployments;
    private final ProcessModels models;
    private final EvidenceFiles evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            Matters matters,
            Drafts drafts,
            MatterMapper mapper,
            MatterSteps steps,
            SubmissionChecks checks,
            LinkedMatters linked,
            Reopenings reopenings,
            MatterWorkflow workflow,
            MatterNumbers numbers,
            Procedures procedures,
            Deployments deployments,
            ProcessModels models,
            EvidenceFiles evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.drafts = drafts;
        this.mapper = mapper;
        this.steps = steps;
        this.checks = checks;
        this.linked = linked;
        this.reopenings = reopenings;
        this.workflow = workflow;
        this.numbers = numbers;
        this.procedures = procedures;
        this.deployments = deployments;
        this.models = models;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Submits a draft or resubmits a returned matter as its next version. Throws invalid {@code form.invalid} with the
     * faulty fields or {@code matter.refused} with the reasons of the gate, and conflict for a stale revision.
     */
    public Matter submit(Actor actor, String id, int revision) {
        Matter matter = matters.lock(id);
        refuse(MatterPolicy.edit(matter));
        if (matter.revision() != revision) {
            throw drafts.stale(matter);
        }
        boolean first = matter.status() == MatterStatus.DRAFT;
        if (!matter.called() && !matter.opened()) {
            procedures.startable(actor, matter.procedureKey());
        }
        String deployment = first ? deployments.current() : matter.deploymentId();
        checks.require(actor, matter, deployment);
        if (first && matter.reopens()) {
            reopenings.filed(actor, matter);
        }
        evidence.attach(actor, id, attachments(matter.form()));
        String number = first ? numbers.next(matter.organisationId()) : matter.number();
        int version = matter.version() + 1;
        mapper.submit(id, number, deployment, version, clock.instant());
        mapper.insertVersion(id, version, matter.form(), clock.instant());
        events.publishEvent(new MatterEvent(
                id,
                "matter.submitted",
                actor,
                Map.of("version", version, "number", number, "procedure", matter.procedureKey()),
                Map.of("form", matter.form().toString())));
        advance(actor, matters.get(id), first);
        return matters.get(id);
    }

    private void advance(Actor actor, Matter matter, boolean first) {
        if (first && matter.askedFor()) {
            linked.filed(actor, matter);
        }
        if (first) {
            mapper.setProcessInstance(matter.id(), workflow.start(matter));
            return;
        }
        MatterStep correction = steps.ofMatter(matter.id()).stream()
                .filter(MatterStep::open)
                .filter(step -> isCorrection(matter, step))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("matter.not_editable", Map.of()));
        var ending = new MatterStep.Ending(actor.personId(), null, null, "resubmit", null, null);
        steps.complete(correction.ended(clock.instant(), ending));
        workflow.complete(correction.id());
    }

    private boolean isCorrection(Matter matter, MatterStep step) {
        var element = models.element(matter.deploymentId(), step.process(), step.element());
        return "correction".equals(element.property("handling"));
    }

    private static List<String> attachments(JsonNode form) {
        return StreamSupport.stream(form.path("attachments").spliterator(), false)
                .map(id -> id.asString(""))
                .toList();
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(code -> {
            throw Problem.conflict(code, Map.of());
        });
    }
}
