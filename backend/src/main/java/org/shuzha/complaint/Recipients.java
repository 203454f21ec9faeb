package org.shuzha.complaint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.identity.Post;
import org.shuzha.shared.Problem;
import org.shuzha.submission.Authorities;
import org.springframework.stereotype.Component;

/** Which authority receives a complaint: the nearest one above whom it is about that works here, never that one itself. */
@Component
class Recipients {

    private static final int MOST_FOUND = 10;
    private static final Set<String> LINES = Set.of("HEALTH", "TCM", "CDC");
    private static final Set<String> PROTECTING = Set.of("HEALTH", "TCM", "CDC", "CAC", "POLICE");

    private final Directory directory;
    private final Authorities authorities;

    Recipients(Directory directory, Authorities authorities) {
        this.directory = directory;
        this.authorities = authorities;
    }

    /** Organisations that somebody may complain about, whose name contains the text. */
    List<Organisation> respondents(String text) {
        return text.strip().length() < 2
                ? List.of()
                : directory.organisationsNamed(text, MOST_FOUND).stream()
                        .filter(one -> LINES.contains(one.line()))
                        .toList();
    }

    /** Authorities that protect personal information and work here today, the highest level last (A36). */
    List<Organisation> receiving() {
        Set<String> ids = directory.holders(Post.REGULATOR_STAFF).stream()
                .map(Appointment::organisationId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return directory.organisations(ids).values().stream()
                .filter(Recipients::protects)
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
    }

    /** An authority that protects personal information, whether it works here or not. */
    static boolean protects(Organisation one) {
        return PROTECTING.contains(one.line()) && !one.level().equals(Organisation.INSTITUTION);
    }

    /** Throws invalid {@code complaint.respondent} for nobody of the register, {@code complaint.nobody_receives}. */
    Organisation of(String respondentId, String chosenId) {
        Stream<Organisation> possible = respondentId == null
                ? receiving().stream().filter(one -> one.id().equals(chosenId))
                : authorities.above(respondent(respondentId)).stream().filter(one -> authorities.signsIn(one.id()));
        return possible.findFirst().orElseThrow(() -> Problem.invalid("complaint.nobody_receives", Map.of()));
    }

    private Organisation respondent(String id) {
        Organisation found = directory.organisations(Set.of(id)).get(id);
        if (found == null || !LINES.contains(found.line())) {
            throw Problem.invalid("complaint.respondent", Map.of());
        }
        return found;
    }
}
