package org.shuzha.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.audit.VerificationRow.State;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor sees of a run: the whole trail is verified, but what was found elsewhere is only counted. */
@Component
class VerificationViews {

    /**
     * One run.
     *
     * @param state RUNNING, FINISHED, or FAILED when the run itself broke off
     * @param done steps done of {@code total}; 0 of 0 before the first
     * @param requestedBy null for somebody of another organisation
     * @param intact whether nothing was found anywhere, null until finished
     * @param findings what is wrong with the own organisation's events or with the tree, at most 1000
     * @param elsewhere how many of other organisations' events are wrong
     */
    record VerificationRun(
            String id,
            String state,
            long done,
            long total,
            Instant startedAt,
            Instant updatedAt,
            @Nullable String requestedBy,
            @Nullable Boolean intact,
            List<Finding> findings,
            long elsewhere) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StreamAccess access;
    private final StreamOwners owners;
    private final Directory directory;
    private final Clock clock;

    VerificationViews(StreamAccess access, StreamOwners owners, Directory directory, Clock clock) {
        this.access = access;
        this.owners = owners;
        this.directory = directory;
        this.clock = clock;
    }

    /** Throws forbidden {@code trail.auditors_only} for everybody else. */
    VerificationRun view(Actor actor, VerificationRow row) {
        String organisation = access.audited(actor);
        boolean finished = row.state() == State.FINISHED;
        List<Finding> all =
                finished ? JSON.convertValue(row.findings(), new TypeReference<List<Finding>>() {}) : List.of();
        Map<String, String> owned = owners.of(
                all.stream().map(Finding::stream).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Finding> own = all.stream()
                .filter(finding -> organisation.equals(owned.getOrDefault(finding.stream(), organisation)))
                .toList();
        return new VerificationRun(
                row.id(),
                silent(row) ? State.FAILED.name() : row.state().name(),
                row.done(),
                row.total(),
                row.startedAt(),
                row.updatedAt(),
                name(row.requestedBy(), organisation),
                finished ? all.isEmpty() : null,
                own,
                all.size() - own.size());
    }

    private String name(String personId, String organisation) {
        return directory
                .person(personId)
                .filter(person -> person.organisationId().equals(organisation))
                .map(person -> person.name())
                .orElse(null);
    }

    private boolean silent(VerificationRow row) {
        return row.state() == State.RUNNING
                && row.updatedAt().isBefore(clock.instant().minus(VerificationRuns.SILENCE));
    }
}
