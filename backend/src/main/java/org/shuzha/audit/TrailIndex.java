package org.shuzha.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sealed leaves findable, one node at a time and in the order of the tree. It proves nothing: what a search shows
 * is read from the leaves, and an index that was lost is made again.
 */
@Service
class TrailIndex {

    /** Leaves per step at most. */
    static final int BATCH = 500;

    private static final List<String> OUTCOMES = List.of("opinion", "outcome", "result");
    private static final String UNREADABLE = "trail.unreadable";

    private final EntryMapper entries;
    private final SealMapper seals;
    private final StreamOwners owners;
    private final Directory directory;

    TrailIndex(EntryMapper entries, SealMapper seals, StreamOwners owners, Directory directory) {
        this.entries = entries;
        this.seals = seals;
        this.owners = owners;
        this.directory = directory;
    }

    /** Answers how many were added, 0 to {@link #BATCH}. */
    @Transactional
    int catchUp() {
        seals.lock();
        List<SealedLeaf> sealed = entries.sealed(entries.next(), BATCH);
        if (!sealed.isEmpty()) {
            Set<String> streams = new TreeSet<>();
            sealed.forEach(leaf -> streams.add(leaf.stream()));
            Map<String, String> known = owners.of(streams);
            List<TrailEntry> found = new ArrayList<>();
            sealed.forEach(leaf -> found.add(entry(leaf, known.get(leaf.stream()))));
            entries.insert(found);
        }
        return sealed.size();
    }

    private TrailEntry entry(SealedLeaf sealed, String owner) {
        Leaf leaf = leaf(sealed);
        String actor = leaf == null ? "" : leaf.actor();
        return new TrailEntry(
                sealed.leafIndex(),
                owner == null ? organisationOf(actor) : owner,
                sealed.stream(),
                sealed.sequence(),
                Instant.ofEpochMilli(leaf == null ? 0 : leaf.at()),
                actor,
                leaf == null ? null : leaf.actingFor(),
                leaf == null ? UNREADABLE : leaf.action(),
                leaf == null ? null : outcome(leaf));
    }

    private static Leaf leaf(SealedLeaf sealed) {
        try {
            return Leaf.parse(sealed.content());
        } catch (RuntimeException altered) {
            // a verification tells; the search goes on
            return null;
        }
    }

    static String outcome(Leaf leaf) {
        return OUTCOMES.stream()
                .map(name -> leaf.facts().get(name))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private String organisationOf(String personId) {
        return directory.person(personId).map(Person::organisationId).orElse("");
    }
}
