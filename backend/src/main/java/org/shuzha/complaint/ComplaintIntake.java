package org.shuzha.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.evidence.OutsideFiles;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.identity.Passwords;
import org.shuzha.matter.Matter;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes complaints in: the matter of the authority, the words and the identity apart from it, number and secret. */
@Service
class ComplaintIntake {

    /** Shown once; of the secret only a slow hash is kept. */
    record ComplaintReceipt(String number, String secret, String authority) {}

    private final ComplaintMapper mapper;
    private final ComplaintBook book;
    private final ComplaintMatters matters;
    private final Recipients recipients;
    private final OutsideFiles files;
    private final Directory directory;
    private final Passwords passwords;
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    ComplaintIntake(
            ComplaintMapper mapper,
            ComplaintBook book,
            ComplaintMatters matters,
            Recipients recipients,
            OutsideFiles files,
            Directory directory,
            Passwords passwords,
            JsonMapper json,
            Texts texts,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.matters = matters;
        this.recipients = recipients;
        this.files = files;
        this.directory = directory;
        this.passwords = passwords;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Files a complaint. Throws invalid {@code complaint.automatic}, {@code complaint.respondent}, {@code
     * complaint.nobody_receives}, {@code person.email_invalid}, {@code complaint.files} and what uploads are refused with.
     */
    @Transactional
    public ComplaintReceipt file(NewComplaint complaint, List<Upload> uploads) {
        if (complaint.website() != null && !complaint.website().isBlank()) {
            throw Problem.invalid("complaint.automatic", Map.of());
        }
        Complainant complainant = complaint.complainant();
        String about = about(complaint);
        Organisation authority = recipients.of(complaint.respondentId(), complaint.authorityId());
        String secret = Codes.secret();
        Complaint filed = insert(complaint, complainant, authority, secret);
        var allegation =
                new Allegation(about, complaint.happened(), complaint.text().strip());
        book.fromComplainant(filed, Kind.FILED, json.writeValueAsString(allegation), uploads);
        if (!complainant.anonymous()) {
            String words = json.writeValueAsString(complainant);
            mapper.insertIdentity(
                    filed.id(), files.write(authority.id(), filed.id(), words).id());
        }
        return new ComplaintReceipt(Codes.shown(filed.number()), Codes.shown(secret), authority.name());
    }

    private Complaint insert(NewComplaint complaint, Complainant complainant, Organisation authority, String secret) {
        String id = Ids.next();
        boolean named = !complainant.anonymous();
        String about = complaint.respondentId() == null
                ? texts.text("complaint.unregistered", Map.of(), Locale.CHINESE)
                : about(complaint);
        Matter matter = matters.open(id, authority.id(), complaint.respondentId(), about, named);
        mapper.insert(new Complaint(
                id,
                Codes.number(),
                passwords.hash(secret),
                authority.id(),
                matter.id(),
                complaint.respondentId(),
                named,
                Complaint.State.RECEIVED,
                null,
                clock.instant(),
                null,
                null));
        return mapper.one(id);
    }

    private String about(NewComplaint complaint) {
        if (complaint.respondentId() != null) {
            Organisation known =
                    directory.organisations(Set.of(complaint.respondentId())).get(complaint.respondentId());
            return known == null ? "" : known.name();
        }
        if (complaint.respondent() == null || complaint.respondent().isBlank()) {
            throw Problem.invalid("complaint.respondent", Map.of());
        }
        return complaint.respondent().strip();
    }
}
