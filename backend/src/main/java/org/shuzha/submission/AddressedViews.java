package org.shuzha.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.engine.ProcessModels;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.evidence.EvidenceRef;
import org.shuzha.evidence.EvidenceRefs;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** What an authority sees of those it addressed, and an institution of who addressed it. */
@Component
public class AddressedViews {

    private final AddressedMapper mapper;
    private final Matters matters;
    private final Directory directory;
    private final ProcessModels models;
    private final EvidenceFiles evidence;
    private final EvidenceRefs refs;
    private final Clock clock;

    AddressedViews(
            AddressedMapper mapper,
            Matters matters,
            Directory directory,
            ProcessModels models,
            EvidenceFiles evidence,
            EvidenceRefs refs,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.directory = directory;
        this.models = models;
        this.evidence = evidence;
        this.refs = refs;
        this.clock = clock;
    }

    /** How many institutions a matter addresses. */
    public int count(Matter matter) {
        return mapper.count(matter.id());
    }

    /** Null for a matter that nobody addressed. */
    public AddressedBy addressedBy(Matter matter) {
        Addressed addressed = matter.addressed() ? mapper.ofInstitutionMatter(matter.id()) : null;
        if (addressed == null) {
            return null;
        }
        Organisation authority = directory.organisation(addressed.authorityId());
        return new AddressedBy(
                ref(authority),
                matters.get(addressed.matterId()).number(),
                addressed.issuedAt(),
                addressed.dueAt(),
                files(addressed.matterId(), documents(List.of(addressed), false).get(addressed.id()), authority),
                addressed.reminders(),
                addressed.remindedAt(),
                addressed.repliedAt(),
                addressed.round(),
                addressed.firstDueAt(),
                addressed.settledAt(),
                addressed.endedAt(),
                addressed.notedAt(),
                matter.organisationId().equals(matter.respondent()),
                said(
                        addressed,
                        mapper.said(List.of(addressed.id())),
                        authority,
                        directory.organisation(matter.organisationId())));
    }

    AddressedProgress progress(String matterId) {
        List<Addressed> all = mapper.by(matterId);
        var institutions = directory.organisations(
                all.stream().map(Addressed::institutionId).toList());
        var sent = documents(all, true);
        Map<String, List<Said>> said = all.isEmpty()
                ? Map.of()
                : mapper.said(all.stream().map(Addressed::id).toList()).stream()
                        .collect(Collectors.groupingBy(Said::addressedId));
        return new AddressedProgress(
                all.stream().findFirst().map(Addressed::dueAt).orElse(null),
                milestones(all),
                all.stream()
                        .map(one -> addressee(
                                one,
                                institutions.get(one.institutionId()),
                                sent.get(one.id()),
                                said.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    /** As the picture of the institutions' procedure says; none while no matter is open. */
    private List<String> milestones(List<Addressed> all) {
        return all.stream()
                .map(Addressed::institutionMatterId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(matters::get)
                .map(ours -> models.elements(ours.deploymentId(), ours.procedureKey()).values().stream()
                        .map(element -> element.property("milestone"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private AddressedInstitution addressee(Addressed one, Organisation institution, Set<String> sent, List<Said> said) {
        return new AddressedInstitution(
                ref(institution),
                one.state(),
                one.late(clock.instant()),
                one.deliveredAt(),
                one.acknowledgedAt(),
                one.plannedAt(),
                one.handledAt(),
                one.repliedAt(),
                one.reply() == null ? null : one.reply().path("reply").asString(""),
                files(one.institutionMatterId(), sent, institution),
                one.reminders(),
                one.remindedAt(),
                one.silentAt(),
                one.round(),
                one.dueAt(),
                one.firstDueAt(),
                said(one, said, directory.organisation(one.authorityId()), institution));
    }

    private List<SaidView> said(Addressed one, List<Said> said, Organisation authority, Organisation institution) {
        return said.stream()
                .map(word -> new SaidView(
                        word.word(),
                        word.byAuthority(),
                        word.round(),
                        word.saidAt(),
                        word.content().path("reply").asString(""),
                        text(word, "day") == null ? null : LocalDate.parse(text(word, "day")),
                        text(word, "documentNumber"),
                        text(word, "responsible"),
                        SaidView.Issue.of(word.content()),
                        word.byAuthority()
                                ? files(one.matterId(), sent(word), authority)
                                : files(one.institutionMatterId(), sent(word), institution)))
                .toList();
    }

    private static Set<String> sent(Said said) {
        return Telling.documents(said.content()).collect(Collectors.toSet());
    }

    private static String text(Said said, String field) {
        return said.content().path(field).asString(null);
    }

    /** As the other side sees them: who there uploaded one is not told. */
    private List<EvidenceRef> files(String matterId, Set<String> sent, Organisation from) {
        if (sent == null || sent.isEmpty()) {
            return List.of();
        }
        var files = evidence.ofMatter(matterId).stream()
                .filter(file -> sent.contains(file.id()))
                .toList();
        return refs.of(files).stream()
                .map(file -> file.from(from.id(), from.name()))
                .toList();
    }

    private Map<String, Set<String>> documents(Collection<Addressed> addressed, boolean reply) {
        List<String> ids = addressed.stream().map(Addressed::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : mapper.documents(ids).stream()
                        .filter(document -> document.reply() == reply)
                        .collect(Collectors.groupingBy(
                                AddressedMapper.Document::addressedId,
                                Collectors.mapping(AddressedMapper.Document::evidenceId, Collectors.toSet())));
    }

    private static Ref ref(Organisation organisation) {
        return new Ref(organisation.id(), organisation.name());
    }
}
