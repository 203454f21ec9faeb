package org.shuzha.decision;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.inbox.Inbox;
import org.shuzha.inbox.MayDecide;
import org.shuzha.inbox.Part;
import org.shuzha.inbox.Parts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.procedure.FormValidator;
import org.shuzha.procedure.Opinion;
import org.shuzha.procedure.Procedures;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Giving an opinion: the one place where a decision is made. */
@Service
public class Opinions {

    private final Matters matters;
    private final MatterSteps steps;
    private final Inbox inbox;
    private final MayDecide mayDecide;
    private final Parts parts;
    private final Directory directory;
    private final ProcessModels models;
    private final Procedures procedures;
    private final BindingArticles binding;
    private final Vocabulary vocabulary;
    private final FormValidator validator;
    private final List<OpinionRule> rules;
    private final DecisionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opinions(
            Matters matters,
            MatterSteps steps,
            Inbox inbox,
            MayDecide mayDecide,
            Parts parts,
            Directory directory,
            ProcessModels models,
            Procedures procedures,
            BindingArticles binding,
            Vocabulary vocabulary,
            FormValidator validator,
            List<OpinionRule> rules,
            DecisionWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.inbox = inbox;
        this.mayDecide = mayDecide;
        this.parts = parts;
        this.directory = directory;
        this.models = models;
        this.procedures = procedures;
        this.binding = binding;
        this.vocabulary = vocabulary;
        this.validator = validator;
        this.rules = rules;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides a task under the matter's lock. Throws not_found for a task of somebody else, conflict when it was decided
     * or the matter moved on, forbidden {@code decision.four_eyes}, invalid for a wrong opinion, comment or form.
     */
    @Transactional
    public void give(Actor actor, String taskId, String opinion, String comment, JsonNode form, int version) {
        MatterStep known = steps.find(taskId);
        if (known == null) {
            throw Problem.notFound("task");
        }
        Matter matter = matters.lock(known.matterId());
        MatterStep step = steps.find(taskId);
        MayDecide.Mandate mandate = mayDecide.require(actor, step);
        requireOpen(actor, matter, step, version);
        ProcessElement element = models.element(matter.deploymentId(), step.process(), step.element());
        requireFourEyes(matter, step, element, actor, mandate);
        var filledIn = vocabulary.opinion(element, opinion).takesForm() ? form : null;
        var given = new GivenOpinion(matter, step, actor, mandate.actingForId(), opinion, comment, filledIn);
        requireComplete(matter, element, given);
        rules.stream().filter(rule -> rule.opinions().contains(opinion)).forEach(rule -> rule.check(given));
        complete(element, given, mandate);
    }

    private void complete(ProcessElement element, GivenOpinion given, MayDecide.Mandate mandate) {
        var ending = new MatterStep.Ending(
                given.actor().personId(),
                mandate.actingForId(),
                mandate.appointmentId(),
                given.opinion(),
                given.comment(),
                given.form());
        MatterStep ended = given.step().ended(clock.instant(), ending);
        steps.complete(ended);
        String basis = String.join(
                ",", binding.of(given.matter().profile(), given.step().basis(element)));
        events.publishEvent(new OpinionGiven(ended, element.property("role"), basis, given.actor()));
        workflow.complete(ended.id(), element.property("result"), given.opinion());
    }

    private void requireOpen(Actor actor, Matter matter, MatterStep step, int version) {
        if (!step.open()) {
            throw inbox.closed(step);
        }
        if (step.claimedBy() != null && !step.claimedBy().equals(actor.personId())) {
            throw Problem.conflict(
                    "task.claimed",
                    Map.of("by", name(step.claimedBy()), "at", step.claimedAt().toString()));
        }
        if (matter.version() != version) {
            throw Problem.conflict("matter.version_changed", Map.of("version", matter.version()));
        }
    }

    /** Both names are checked, and an auditor or audit administrator decides nothing but what is asked of auditors. */
    private void requireFourEyes(
            Matter matter, MatterStep step, ProcessElement element, Actor actor, MayDecide.Mandate mandate) {
        var deciding = new HashSet<>(Set.of(actor.personId()));
        if (mandate.actingForId() != null) {
            deciding.add(mandate.actingForId());
        }
        Part wanted = Part.of(element.property("role"));
        FourEyes.violation(parts.of(matter, step), wanted, deciding).ifPresent(violation -> {
            throw Problem.forbidden(
                    "decision.four_eyes",
                    Map.of(
                            "person", name(violation.personId()),
                            "earlier", violation.earlier().name(),
                            "wanted", violation.wanted().name()));
        });
        boolean auditor = directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(appointment -> appointment.post().watches());
        if (auditor && wanted != Part.STARTER && wanted != Part.AUDITOR) {
            throw Problem.forbidden("decision.auditor", Map.of());
        }
    }

    private void requireComplete(Matter matter, ProcessElement element, GivenOpinion given) {
        boolean decides = "opinion".equals(element.property("handling"));
        if (!decides || !element.list("opinions").contains(given.opinion())) {
            throw Problem.invalid("opinion.not_offered", Map.of("opinion", Objects.toString(given.opinion())));
        }
        Opinion opinion = vocabulary.opinion(element, given.opinion());
        if (opinion.needsComment()
                && (given.comment() == null || given.comment().isBlank())) {
            throw Problem.invalid("opinion.comment_needed", Map.of());
        }
        String form = element.property("form");
        if (opinion.takesForm() && form != null) {
            if (given.form() == null) {
                throw Problem.invalid("opinion.form_needed", Map.of());
            }
            validator.require(
                    procedures.form(matter.deploymentId(), matter.procedureKey(), form), given.form(), given.opinion());
        }
    }

    private String name(String personId) {
        return directory.names(List.of(personId)).getOrDefault(personId, "");
    }
}
