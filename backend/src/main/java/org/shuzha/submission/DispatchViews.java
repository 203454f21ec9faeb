package org.shuzha.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.EvidenceFile;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.evidence.EvidenceRef;
import org.shuzha.evidence.EvidenceRefs;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Submissions as people see them, those of an authority and those of the institution. */
@Component
public class DispatchViews {

    /** What was sent of the matter; the numbers are the most that may be used. */
    public record Summary(
            String number,
            String title,
            String procedure,
            Map<String, String> procedureName,

            @Schema(allowableValues = {"1", "2", "3"}) @Nullable
            Integer level,

            int assets,
            long persons,
            long rows) {}

    /** One line of a desk; {@code matter} is null and {@code authority} may be while nothing was sent. */
    public record DispatchRow(
            String id,
            Ref institution,
            @Nullable Ref authority,

            @Schema(allowableValues = {"report", "review", "forwarding", "decision", "upward", "screening", "copy"})
            String kind,

            @Nullable Summary matter,
            int documents,
            @Nullable Instant sentAt,
            @Nullable Instant dueAt,

            @Schema(allowableValues = {"statutory", "outside", "internal"}) @Nullable
            String dueKind,

            DispatchState state,
            @Nullable String answer,
            @Nullable Instant endedAt) {}

    /** Whom the register is asked for. */
    public record Addressee(String authority, String line, String level, String territory) {}

    /** To which authority; {@code name} is null while the register has none. */
    public record SentTo(String authority, @Nullable String name) {}

    /** The reply as entered; {@code confirmedBy} is the second person where it came from off the platform. */
    public record Reply(
            String answer,
            JsonNode content,
            Ref enteredBy,
            @Nullable Ref confirmedBy) {}

    /** One submission, whole. */
    public record DispatchView(
            @JsonUnwrapped DispatchRow row,
            Addressee addressee,
            @Nullable Boolean onPlatform,
            @Nullable JsonNode letter,
            @Nullable Ref sentBy,
            List<EvidenceRef> files,
            @Nullable Reply reply) {}

    private final DispatchMapper mapper;
    private final Procedures procedures;
    private final Directory directory;
    private final EvidenceFiles evidence;
    private final EvidenceRefs refs;

    DispatchViews(
            DispatchMapper mapper,
            Procedures procedures,
            Directory directory,
            EvidenceFiles evidence,
            EvidenceRefs refs) {
        this.mapper = mapper;
        this.procedures = procedures;
        this.directory = directory;
        this.evidence = evidence;
        this.refs = refs;
    }

    /** The submission a step belongs to; empty for a step of another process. */
    public Optional<DispatchView> ofInstance(String processInstanceId) {
        return Optional.ofNullable(mapper.ofInstance(processInstanceId)).map(this::view);
    }

    /** To whom each submission of a matter goes, by its process instance. */
    public Map<String, SentTo> addressees(String matterId) {
        List<Dispatch> all = mapper.ofMatter(matterId);
        var named = organisations(all);
        return all.stream()
                .collect(Collectors.toMap(
                        Dispatch::processInstanceId,
                        one -> new SentTo(
                                one.authority(),
                                one.authorityId() == null
                                        ? null
                                        : named.get(one.authorityId()).name())));
    }

    /** What a matter sent to authorities, in the order in which they were addressed. */
    public List<DispatchView> ofMatter(String matterId) {
        return mapper.ofMatter(matterId).stream().map(this::view).toList();
    }

    List<DispatchRow> rows(List<Dispatch> dispatches) {
        var sent = documents(dispatches.stream().map(Dispatch::id).toList());
        var named = organisations(dispatches);
        return dispatches.stream()
                .map(one -> row(one, sent.getOrDefault(one.id(), Set.of()).size(), named))
                .toList();
    }

    DispatchView view(Dispatch dispatch) {
        Set<String> sent = documents(List.of(dispatch.id())).getOrDefault(dispatch.id(), Set.of());
        List<EvidenceFile> files = evidence.ofMatter(dispatch.matterId()).stream()
                .filter(file -> sent.contains(file.id()))
                .toList();
        var names = directory.names(Arrays.asList(dispatch.sentBy(), dispatch.enteredBy(), dispatch.confirmedBy()));
        return new DispatchView(
                row(dispatch, files.size(), organisations(List.of(dispatch))),
                new Addressee(dispatch.authority(), dispatch.line(), dispatch.level(), dispatch.territory()),
                dispatch.onPlatform(),
                dispatch.letter(),
                person(dispatch.sentBy(), names),
                refs.of(files),
                dispatch.answer() == null
                        ? null
                        : new Reply(
                                dispatch.answer(),
                                dispatch.reply(),
                                person(dispatch.enteredBy(), names),
                                person(dispatch.confirmedBy(), names)));
    }

    private DispatchRow row(Dispatch dispatch, int documents, Map<String, Organisation> named) {
        return new DispatchRow(
                dispatch.id(),
                organisation(dispatch.institutionId(), named),
                organisation(dispatch.authorityId(), named),
                dispatch.kind(),
                dispatch.sentAt() == null ? null : summary(dispatch),
                documents,
                dispatch.sentAt(),
                dispatch.dueAt(),
                dispatch.dueKind(),
                dispatch.state(),
                dispatch.answer(),
                dispatch.endedAt());
    }

    private Summary summary(Dispatch dispatch) {
        return new Summary(
                dispatch.number(),
                dispatch.title(),
                dispatch.procedureKey(),
                procedures.get(dispatch.deploymentId(), dispatch.procedureKey()).name(),
                dispatch.dataLevel(),
                dispatch.assets(),
                dispatch.persons(),
                dispatch.rowCount());
    }

    private Map<String, Set<String>> documents(Collection<String> dispatchIds) {
        return dispatchIds.isEmpty()
                ? Map.of()
                : mapper.documents(dispatchIds).stream()
                        .collect(Collectors.groupingBy(
                                DispatchMapper.Document::dispatchId,
                                Collectors.mapping(DispatchMapper.Document::evidenceId, Collectors.toSet())));
    }

    /** Institutions and authorities of these. */
    private Map<String, Organisation> organisations(List<Dispatch> dispatches) {
        return directory.organisations(dispatches.stream()
                .flatMap(one -> Stream.of(one.institutionId(), one.authorityId()))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Ref organisation(String id, Map<String, Organisation> named) {
        return id == null ? null : new Ref(id, named.get(id).name());
    }

    private static Ref person(String id, Map<String, String> names) {
        return id == null ? null : new Ref(id, names.getOrDefault(id, ""));
    }
}
