package org.shuzha.complaint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.complaint.ComplaintTracking.ComplaintSaid;
import org.shuzha.complaint.ComplaintTracking.TrackedComplaint;
import org.shuzha.evidence.OutsideFiles;
import org.shuzha.identity.Directory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A complaint as its complainant sees it. */
@Component
class ComplaintViews {

    private final ComplaintMapper mapper;
    private final OutsideFiles files;
    private final Directory directory;
    private final JsonMapper json;

    ComplaintViews(ComplaintMapper mapper, OutsideFiles files, Directory directory, JsonMapper json) {
        this.mapper = mapper;
        this.files = files;
        this.directory = directory;
        this.json = json;
    }

    TrackedComplaint tracked(Complaint complaint) {
        Map<String, List<String>> names = mapper.files(complaint.id()).stream()
                .collect(Collectors.groupingBy(
                        ComplaintMapper.File::entryId,
                        Collectors.mapping(file -> files.one(file.evidenceId()).name(), Collectors.toList())));
        List<ComplaintEntry> entries = mapper.entries(complaint.id());
        return new TrackedComplaint(
                Codes.shown(complaint.number()),
                name(complaint.authorityId()),
                complaint.state(),
                complaint.outcome(),
                complaint.filedAt(),
                complaint.withdrawnAt(),
                allegation(entries),
                entries.stream()
                        .map(entry -> said(entry, names.getOrDefault(entry.id(), List.of())))
                        .toList(),
                actions(complaint));
    }

    /** What was filed. */
    Allegation allegation(List<ComplaintEntry> entries) {
        ComplaintEntry filed = entries.stream()
                .filter(entry -> entry.kind() == Kind.FILED)
                .findFirst()
                .orElseThrow();
        return json.readValue(files.words(filed.wordsId()), Allegation.class);
    }

    /** What was said beyond the allegation; null for nothing. */
    String words(ComplaintEntry entry) {
        return entry.kind() == Kind.FILED || entry.wordsId() == null ? null : files.words(entry.wordsId());
    }

    String name(String organisationId) {
        return directory.organisation(organisationId).name();
    }

    private ComplaintSaid said(ComplaintEntry entry, List<String> names) {
        String by = entry.authorityId() == null ? null : name(entry.authorityId());
        return new ComplaintSaid(entry.kind(), entry.at(), by, words(entry), names);
    }

    private static List<String> actions(Complaint complaint) {
        if (complaint.ended()) {
            return List.of();
        }
        return Objects.isNull(complaint.withdrawnAt()) ? List.of("supplement", "withdraw") : List.of("supplement");
    }
}
