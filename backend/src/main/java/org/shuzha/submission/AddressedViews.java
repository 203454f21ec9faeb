package org.shuzha.submission;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final EvidenceFiles evidence;
    private final EvidenceRefs refs;
    private final Clock clock;

    AddressedViews(
            AddressedMapper mapper,
            Matters matters,
            Directory directory,
            EvidenceFiles evidence,
            EvidenceRefs refs,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.directory = directory;
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
                addressed.repliedAt());
    }

    AddressedProgress progress(String matterId) {
        List<Addressed> all = mapper.by(matterId);
        var institutions = directory.organisations(
                all.stream().map(Addressed::institutionId).toList());
        var sent = documents(all, true);
        return new AddressedProgress(
                all.stream().findFirst().map(Addressed::dueAt).orElse(null),
                all.stream()
                        .map(one -> addressee(one, institutions.get(one.institutionId()), sent.get(one.id())))
                        .toList());
    }

    private AddressedInstitution addressee(Addressed one, Organisation institution, Set<String> sent) {
        return new AddressedInstitution(
                ref(institution),
                one.state(),
                one.late(clock.instant()),
                one.deliveredAt(),
                one.acknowledgedAt(),
                one.handledAt(),
                one.repliedAt(),
                one.reply() == null ? null : one.reply().path("reply").asString(""),
                files(one.institutionMatterId(), sent, institution),
                one.reminders(),
                one.remindedAt(),
                one.silentAt());
    }

    /** As the other side sees them: who there uploaded one is not told. */
    private List<EvidenceRef> files(String matterId, Set<String> sent, Organisation from) {
        var files = evidence.ofMatter(matterId).stream()
                .filter(file -> sent != null && sent.contains(file.id()))
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
