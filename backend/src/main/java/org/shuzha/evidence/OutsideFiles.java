package org.shuzha.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.shuzha.identity.Tokens;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents and words of people who have no account here: looked into, encrypted and kept like all others, tied to no
 * matter, and handed out only by the package that took them, which also writes the leaves.
 */
@Service
public class OutsideFiles {

    private static final String WORDS = "words";

    private final Uploads uploads;
    private final EvidenceMapper files;
    private final EvidenceStore store;
    private final MarkedCopies copies;
    private final Clock clock;

    OutsideFiles(Uploads uploads, EvidenceMapper files, EvidenceStore store, MarkedCopies copies, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.store = store;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * Keeps an upload for an organisation, brought by {@code owner}, under a number: its own name may say who that is. Throws
     * what every upload may be refused with.
     */
    @Transactional
    public EvidenceFile take(String organisationId, String owner, int number, String path, byte[] content) {
        EvidenceFile seen = uploads.inspected(path, content, organisationId, owner);
        String kind = path.substring(path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        EvidenceFile file = kept(seen.id(), organisationId, owner, number + kind, seen.mediaType(), content);
        uploads.keep(file, content);
        return file;
    }

    /** Keeps words behind a line of chance, so that nobody who guesses them can confirm the guess by the hash. */
    @Transactional
    public EvidenceFile write(String organisationId, String owner, String words) {
        byte[] content = (Tokens.next() + "\n" + words).getBytes(StandardCharsets.UTF_8);
        EvidenceFile file = kept(Ids.next(), organisationId, owner, WORDS, EvidenceType.TXT.mediaType(), content);
        files.insert(file);
        store.write(file.id(), content);
        return file;
    }

    private EvidenceFile kept(
            String id, String organisationId, String owner, String name, String mediaType, byte[] content) {
        return new EvidenceFile(
                id,
                organisationId,
                null,
                name,
                mediaType,
                content.length,
                Hashes.ALGORITHM,
                Hashes.hash(content),
                owner,
                clock.instant());
    }

    /** The words as they were written. */
    public String words(String id) {
        String content = new String(store.read(one(id)), StandardCharsets.UTF_8);
        return content.substring(content.indexOf('\n') + 1);
    }

    /** Throws not_found for an id that is unknown. */
    public EvidenceFile one(String id) {
        return files.one(id).orElseThrow(() -> Problem.notFound("evidence"));
    }

    /** A copy with the reader's name on it, where the type takes one. */
    public MarkedCopies.Copy copy(Actor actor, EvidenceFile file) {
        return copies.of(actor, new Uploads.Handed(file, store.read(file)));
    }
}
