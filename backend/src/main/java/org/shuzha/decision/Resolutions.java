package org.shuzha.decision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.inbox.Part;
import org.shuzha.inbox.Parts;
import org.shuzha.inbox.Roles;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Collective decisions: agenda, members, votes with dissent, quorum, minutes. */
@Service
public class Resolutions {

    /** A member of the body; {@code excluded} is starter, subject or reviewer, null for a voter. */
    public record Member(
            String id,
            String name,

            @Schema(allowableValues = {"starter", "subject", "reviewer"}) @Nullable
            String excluded) {}

    /** A vote cast, with the dissent in words. */
    public record Vote(
            Ref member,
            @Nullable Ref actingFor,
            String vote,
            @Nullable String comment,
            Instant at) {}

    /** One collective decision as people see it; votes are shown once cast. */
    public record Resolution(
            String id,
            int round,
            @Nullable JsonNode agenda,
            int base,
            int quorum,
            boolean quorate,
            boolean belowMinimum,
            List<Member> members,
            List<Vote> votes,
            @Nullable String result,
            @Nullable JsonNode minutes,
            @Nullable Instant endedAt) {}

    private final ResolutionMapper mapper;
    private final Matters matters;
    private final MatterSteps steps;
    private final Roles roles;
    private final Parts parts;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resolutions(
            ResolutionMapper mapper,
            Matters matters,
            MatterSteps steps,
            Roles roles,
            Parts parts,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.steps = steps;
        this.roles = roles;
        this.parts = parts;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Resolutions of a matter, oldest first. */
    public List<Resolution> ofMatter(String matterId) {
        var all = steps.ofMatter(matterId);
        return mapper.ofMatter(matterId).stream().map(row -> view(row, all)).toList();
    }

    /** Opens a meeting: freezes the body and answers who may vote; the starter, reviewers and whom it is about stay out. */
    List<String> open(String matterId, String processInstanceId) {
        Matter matter = matters.get(matterId);
        String id = Ids.next();
        mapper.insert(id, processInstanceId, matterId, matter.round(), clock.instant());
        var playing = parts.of(matter);
        var voters = new ArrayList<String>();
        for (String person : body(matter)) {
            String excluded = excluded(person, playing);
            mapper.insertMember(id, person, excluded);
            if (excluded == null) {
                voters.add(person);
            }
        }
        publish(matterId, "resolution.opened", Map.of("resolution", id, "voters", voters));
        return voters;
    }

    /** Closes the meeting and answers {@code approve}, {@code reject} or {@code adjourned}. */
    String close(String matterId, String processInstanceId, boolean adjourned) {
        String id = mapper.latest(processInstanceId).id();
        Tally tally = tally(matterId, processInstanceId);
        String result = adjourned ? "adjourned" : tally.passed() ? "approve" : "reject";
        mapper.close(id, result, clock.instant());
        publish(matterId, "resolution.closed", Map.of("resolution", id, "result", result, "base", tally.base()));
        return result;
    }

    /** The count of the meeting that is open now. */
    Tally tally(String matterId, String processInstanceId) {
        var row = mapper.latest(processInstanceId);
        return tally(row, votes(row, steps.ofMatter(matterId)));
    }

    /** Members of the meeting that is open now, the excluded ones too. */
    List<String> members(String processInstanceId) {
        return mapper.members(mapper.latest(processInstanceId).id()).stream()
                .map(ResolutionMapper.Member::personId)
                .toList();
    }

    private Tally tally(ResolutionMapper.Row row, List<MatterStep> votes) {
        long base = mapper.members(row.id()).stream()
                .filter(member -> member.excluded() == null)
                .count();
        long approvals =
                votes.stream().filter(vote -> "approve".equals(vote.opinion())).count();
        return new Tally((int) base, votes.size(), (int) approvals);
    }

    private Resolution view(ResolutionMapper.Row row, List<MatterStep> all) {
        var votes = votes(row, all);
        var members = mapper.members(row.id());
        var names = directory.names(names(members, votes));
        Tally tally = tally(row, votes);
        return new Resolution(
                row.id(),
                row.round(),
                convening(row, all),
                tally.base(),
                tally.quorum(),
                tally.quorate(),
                tally.belowMinimum(),
                members.stream()
                        .map(m -> new Member(m.personId(), names.get(m.personId()), m.excluded()))
                        .toList(),
                votes.stream().map(vote -> vote(vote, names)).toList(),
                row.result(),
                minutes(row, all),
                row.endedAt());
    }

    private static Vote vote(MatterStep step, Map<String, String> names) {
        Ref actingFor = step.actingForId() == null ? null : new Ref(step.actingForId(), names.get(step.actingForId()));
        return new Vote(
                new Ref(step.actorId(), names.get(step.actorId())),
                actingFor,
                step.opinion(),
                step.opinionComment(),
                step.endedAt());
    }

    private static Set<String> names(List<ResolutionMapper.Member> members, List<MatterStep> votes) {
        var people = new java.util.HashSet<String>();
        members.forEach(member -> people.add(member.personId()));
        votes.forEach(vote -> {
            people.add(vote.actorId());
            people.add(vote.memberId());
            if (vote.actingForId() != null) {
                people.add(vote.actingForId());
            }
        });
        return people;
    }

    private static List<MatterStep> votes(ResolutionMapper.Row row, List<MatterStep> all) {
        return meeting(row, all).filter(step -> step.memberId() != null).toList();
    }

    /** The minutes, or the reasons for adjourning. */
    private static JsonNode minutes(ResolutionMapper.Row row, List<MatterStep> all) {
        return meeting(row, all)
                .filter(step -> "conclude".equals(step.opinion()))
                .findFirst()
                .map(MatterStep::form)
                .orElse(null);
    }

    /** The agenda this meeting was convened with: the last one before it opened. */
    private static JsonNode convening(ResolutionMapper.Row row, List<MatterStep> all) {
        return all.stream()
                .filter(step -> step.processInstanceId().equals(row.processInstanceId()))
                .filter(step ->
                        "convene".equals(step.opinion()) && !step.endedAt().isAfter(row.openedAt()))
                .reduce((earlier, later) -> later)
                .map(MatterStep::form)
                .orElse(null);
    }

    /** What was decided in this meeting: steps opened while it lasted. */
    private static Stream<MatterStep> meeting(ResolutionMapper.Row row, List<MatterStep> all) {
        return all.stream()
                .filter(step -> step.processInstanceId().equals(row.processInstanceId()) && step.done())
                .filter(step -> !step.openedAt().isBefore(row.openedAt()))
                .filter(step -> row.endedAt() == null || !step.openedAt().isAfter(row.endedAt()));
    }

    private List<String> body(Matter matter) {
        return roles.group(matter.organisationId()).stream()
                .map(Appointment::personId)
                .distinct()
                .toList();
    }

    private static String excluded(String person, Map<Part, Set<String>> playing) {
        if (playing.getOrDefault(Part.STARTER, Set.of()).contains(person)) {
            return "starter";
        }
        if (playing.getOrDefault(Part.SUBJECT, Set.of()).contains(person)) {
            return "subject";
        }
        boolean other = playing.entrySet().stream()
                .anyMatch(part -> part.getKey().conflictsWith(Part.APPROVER)
                        && part.getValue().contains(person));
        return other ? "reviewer" : null;
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new MatterEvent(matterId, action, Actor.SYSTEM, facts));
    }
}
