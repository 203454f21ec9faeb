package org.shuzha.complaint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.evidence.EvidenceFile;
import org.shuzha.evidence.OutsideFiles;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what was said, with its leaf on the trail of the matter that handles the complaint. */
@Component
class ComplaintBook {

    private static final int MOST_FILES = 20;

    private final ComplaintMapper mapper;
    private final OutsideFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintBook(ComplaintMapper mapper, OutsideFiles files, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** {@code words} null for none. Throws what an upload may be refused with, {@code complaint.files} for too many of them. */
    ComplaintEntry fromComplainant(Complaint complaint, Kind kind, String words, List<Upload> uploads) {
        ComplaintEntry entry = write(complaint, kind, words, null);
        var facts = new LinkedHashMap<String, Object>(facts(complaint, entry));
        var personal = new LinkedHashMap<String, String>();
        for (EvidenceFile file : taken(complaint, uploads)) {
            mapper.insertFile(new ComplaintMapper.File(file.id(), complaint.id(), entry.id()));
            personal.put(file.id(), file.hash());
        }
        facts.put("files", List.copyOf(personal.keySet()));
        publish(complaint, action(kind), facts, personal);
        return entry;
    }

    private List<EvidenceFile> taken(Complaint complaint, List<Upload> uploads) {
        int number = mapper.files(complaint.id()).size();
        if (number + uploads.size() > MOST_FILES) {
            throw Problem.invalid("complaint.files", Map.of("most", MOST_FILES));
        }
        var taken = new ArrayList<EvidenceFile>();
        for (Upload upload : uploads) {
            number++;
            taken.add(files.take(complaint.authorityId(), complaint.id(), number, upload.name(), upload.content()));
        }
        return taken;
    }

    ComplaintEntry fromAuthority(Complaint complaint, Kind kind, String words) {
        ComplaintEntry entry = write(complaint, kind, words, complaint.authorityId());
        publish(complaint, action(kind), facts(complaint, entry), Map.of());
        return entry;
    }

    private ComplaintEntry write(Complaint complaint, Kind kind, String words, String authorityId) {
        String id = words == null || words.isBlank()
                ? null
                : files.write(complaint.authorityId(), complaint.id(), words.strip())
                        .id();
        var entry = new ComplaintEntry(Ids.next(), complaint.id(), kind, id, authorityId, clock.instant());
        mapper.insertEntry(entry);
        return entry;
    }

    private Map<String, Object> facts(Complaint complaint, ComplaintEntry entry) {
        return entry.wordsId() == null
                ? Map.of("complaint", complaint.id(), "entry", entry.id())
                : Map.of(
                        "complaint",
                        complaint.id(),
                        "entry",
                        entry.id(),
                        "words",
                        entry.wordsId(),
                        "hash",
                        files.one(entry.wordsId()).hash());
    }

    private static String action(Kind kind) {
        return "complaint." + kind.name().toLowerCase(Locale.ROOT);
    }

    private void publish(Complaint complaint, String action, Map<String, Object> facts, Map<String, String> personal) {
        events.publishEvent(new ComplaintEvent(complaint.matterId(), action, Actor.SYSTEM, facts, personal));
    }
}
