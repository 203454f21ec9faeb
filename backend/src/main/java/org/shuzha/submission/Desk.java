package org.shuzha.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.inbox.MayDecide;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;

/**
 * What a regulator sees: what was sent to the own authority, whole as sent; and of the own line and territory, as the
 * upper level, how many submissions its institutions have open, overdue and done (A6.2).
 */
@Service
class Desk {

    /** One submission and, while it waits for the reader, the task on which it is answered. */
    record DeskDispatch(
            @JsonUnwrapped DispatchViews.DispatchView dispatch,

            @Nullable String task) {}

    /** An institution of the territory and line, with its submissions to this authority and those below it. */
    record InstitutionRow(String id, String name, String line, String territory, int open, int overdue, int done) {}

    private final DispatchMapper mapper;
    private final DispatchViews views;
    private final Regulators regulators;
    private final Directory directory;
    private final MatterSteps steps;
    private final MayDecide mayDecide;
    private final Clock clock;

    Desk(
            DispatchMapper mapper,
            DispatchViews views,
            Regulators regulators,
            Directory directory,
            MatterSteps steps,
            MayDecide mayDecide,
            Clock clock) {
        this.mapper = mapper;
        this.views = views;
        this.regulators = regulators;
        this.directory = directory;
        this.steps = steps;
        this.mayDecide = mayDecide;
        this.clock = clock;
    }

    Page<DispatchViews.DispatchRow> list(
            Actor actor, boolean done, String institution, String procedure, Cursor after) {
        var offices = regulators.offices(actor);
        if (offices.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var found = mapper.page(new DispatchMapper.Search(
                offices,
                done,
                institution,
                procedure,
                after == null ? null : Instant.parse(after.sort()),
                after == null ? null : after.id(),
                Page.SIZE + 1));
        var page =
                Page.of(found, Page.SIZE, one -> new Cursor((done ? one.endedAt() : one.dueAt()).toString(), one.id()));
        return new Page<>(views.rows(page.items()), page.next());
    }

    /** Throws not_found for what was not sent to the reader's authority. */
    DeskDispatch one(Actor actor, String id) {
        Dispatch dispatch = Optional.ofNullable(mapper.find(id))
                .filter(found -> found.sentAt() != null)
                .filter(found -> regulators.offices(actor).contains(found.authorityId()))
                .orElseThrow(() -> Problem.notFound("dispatch"));
        return new DeskDispatch(views.view(dispatch), task(actor, dispatch));
    }

    List<InstitutionRow> institutions(Actor actor) {
        return regulators.offices(actor).stream()
                .map(directory::organisation)
                .flatMap(office -> institutionsOf(office).stream())
                .toList();
    }

    /** The health authorities below the reader's own. */
    List<Ref> subordinates(Actor actor) {
        return regulators.offices(actor).stream()
                .flatMap(office -> directory.below(office).stream())
                .map(one -> new Ref(one.id(), one.name()))
                .toList();
    }

    private String task(Actor actor, Dispatch dispatch) {
        return steps.openOf(List.of(dispatch.matterId())).getOrDefault(dispatch.matterId(), List.of()).stream()
                .filter(step -> step.processInstanceId().equals(dispatch.processInstanceId()))
                .filter(step -> step.outside() && mayDecide.find(actor, step).isPresent())
                .map(MatterStep::id)
                .findFirst()
                .orElse(null);
    }

    /** Those of the health lines stand there without submissions too; to the other lines institutions come by submitting. */
    private List<InstitutionRow> institutionsOf(Organisation office) {
        var lower = Organisation.LEVELS.subList(0, Organisation.LEVELS.indexOf(office.level()));
        Map<String, DispatchMapper.Counts> counts =
                mapper.counts(office.id(), office.line(), lower, office.reach(), clock.instant()).stream()
                        .collect(Collectors.toMap(DispatchMapper.Counts::institutionId, one -> one));
        var institutions = new LinkedHashMap<String, Organisation>();
        var known = new ArrayList<>(directory.supervisedBy(office.id()));
        directory.organisations(counts.keySet()).values().stream()
                .sorted(Comparator.comparing(Organisation::id))
                .forEach(known::add);
        known.stream()
                .filter(one -> one.territory().startsWith(office.reach()))
                .forEach(one -> institutions.put(one.id(), one));
        return institutions.values().stream()
                .map(one -> row(one, counts.get(one.id())))
                .toList();
    }

    private static InstitutionRow row(Organisation one, DispatchMapper.Counts counts) {
        return new InstitutionRow(
                one.id(),
                one.name(),
                one.line(),
                one.territory(),
                counts == null ? 0 : counts.open(),
                counts == null ? 0 : counts.overdue(),
                counts == null ? 0 : counts.done());
    }
}
