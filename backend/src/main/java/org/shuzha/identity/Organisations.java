package org.shuzha.identity;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees and changes of the own organisation. */
@Service
@Transactional
class Organisations {

    /**
     * {@code approvalMinimum}: lowest body that approves internal use, 1 leader in charge, 2 principal, 3 group; {@code
     * criticalOperator}: operates critical information infrastructure, null when nobody has said.
     */
    record OrganisationView(
            String id,
            String code,
            String name,
            String line,
            String level,
            String territory,
            String profile,
            int approvalMinimum,
            @Nullable Boolean criticalOperator,
            int version) {}

    private final OrganisationMapper mapper;
    private final Directory directory;
    private final Administrators administrators;
    private final Stale stale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(
            OrganisationMapper mapper,
            Directory directory,
            Administrators administrators,
            Stale stale,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.administrators = administrators;
        this.stale = stale;
        this.events = events;
        this.clock = clock;
    }

    OrganisationView view(Actor actor) {
        return view(directory.organisation(administrators.organisationOf(actor)));
    }

    /**
     * What was once said of {@code criticalOperator} may change but not be unsaid. Throws {@code
     * organisation.minimum_lower}: ours may only be stricter; conflict {@code organisation.changed}.
     */
    OrganisationView change(Actor actor, OrganisationChange change) {
        Organisation before = directory.organisation(administrators.organisationOf(actor));
        if (change.approvalMinimum() < before.approvalMinimum()) {
            throw Problem.invalid("organisation.minimum_lower", Map.of());
        }
        if (mapper.change(before.id(), change, actor.personId(), clock.instant()) == 0) {
            var last = mapper.version(before.id());
            throw stale.problem("organisation", last.changedBy(), last.changedAt());
        }
        Organisation now = directory.organisation(before.id());
        events.publishEvent(new Changes()
                .field("name", before.name(), now.name())
                .field("approvalMinimum", before.approvalMinimum(), now.approvalMinimum())
                .field("criticalOperator", before.criticalOperator(), now.criticalOperator())
                .by(actor, before.id(), "organisation.changed"));
        return view(now);
    }

    private OrganisationView view(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.code(),
                organisation.name(),
                organisation.line(),
                organisation.level(),
                organisation.territory(),
                organisation.profile(),
                organisation.approvalMinimum(),
                organisation.criticalOperator(),
                mapper.version(organisation.id()).version());
    }
}
