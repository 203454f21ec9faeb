package org.shuzha.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Which organisation a stream belongs to: its own, that of the matter, or that of the person. */
@Component
class StreamOwners {

    private static final String MATTER = StreamAccess.MATTER + ":";
    private static final String ACCOUNT = "account:";
    private static final String ORGANISATION = "organisation:";

    private final Matters matters;
    private final Directory directory;
    private final EntryMapper entries;

    StreamOwners(Matters matters, Directory directory, EntryMapper entries) {
        this.matters = matters;
        this.directory = directory;
        this.entries = entries;
    }

    /** Organisation by stream; those that are nobody's, such as {@code system}, are left out. */
    Map<String, String> of(Collection<String> streams) {
        Map<String, String> owners = new HashMap<>();
        List<String> gone = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String stream : streams) {
            if (stream.startsWith(MATTER)) {
                ids.add(stream.substring(MATTER.length()));
                gone.add(stream);
            } else if (stream.startsWith(ACCOUNT)) {
                directory
                        .person(stream.substring(ACCOUNT.length()))
                        .ifPresent(person -> owners.put(stream, person.organisationId()));
            } else if (stream.startsWith(ORGANISATION)) {
                owners.put(stream, stream.substring(ORGANISATION.length()));
            }
        }
        matters.all(ids).values().forEach(matter -> owners.put(MATTER + matter.id(), matter.organisationId()));
        gone.removeAll(owners.keySet());
        if (!gone.isEmpty()) {
            entries.ofStreams(gone).forEach(entry -> owners.put(entry.stream(), entry.organisationId()));
        }
        return owners;
    }
}
