package org.shuzha.submission;

import java.util.List;
import java.util.Optional;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.identity.Post;
import org.springframework.stereotype.Component;

/** The register of authorities: who is meant, and whether they sign in. */
@Component
public class Authorities {

    private final Directory directory;

    Authorities(Directory directory) {
        this.directory = directory;
    }

    /** Empty where the register has none, or several, of the line that comes first: nothing is sent on a guess. */
    Optional<Organisation> find(Sought sought) {
        return sought.lines().stream()
                .map(line -> directory.organisations(List.of(line), sought.level()).stream()
                        .filter(one -> one.territory().equals(sought.territory()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0));
    }

    /** The health authorities above an organisation, the nearest first, never itself. */
    public List<Organisation> above(Organisation one) {
        return Sought.above(one).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(found -> !found.id().equals(one.id()))
                .toList();
    }

    /** Somebody is appointed there today who may decide on the platform. */
    public boolean signsIn(String authorityId) {
        return !directory.holders(Post.REGULATOR_STAFF, authorityId, null).isEmpty();
    }
}
