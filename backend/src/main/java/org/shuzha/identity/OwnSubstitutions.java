package org.shuzha.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.SubstitutionMapper.Row;
import org.shuzha.identity.SubstitutionViews.SubstitutionView;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Which substitutions a person may order and see without being an administrator. */
@Component
class OwnSubstitutions {

    private final SubstitutionMapper mapper;
    private final SubstitutionViews views;
    private final Directory directory;
    private final DirectoryMapper people;

    OwnSubstitutions(SubstitutionMapper mapper, SubstitutionViews views, Directory directory, DirectoryMapper people) {
        this.mapper = mapper;
        this.views = views;
        this.directory = directory;
        this.people = people;
    }

    /** Own ones on either side, and those of the people of a department one heads. */
    List<SubstitutionView> list(Actor actor) {
        List<String> inCharge = new ArrayList<>(inCharge(actor));
        inCharge.add(actor.personId());
        return mapper.ofPeople(inCharge).stream()
                .filter(row ->
                        inCharge.contains(row.absentId()) || row.substituteId().equals(actor.personId()))
                .map(row -> views.view(row, inCharge.contains(row.absentId())))
                .toList();
    }

    /** The actor, or somebody of a department the actor heads; throws forbidden {@code substitution.not_yours}. */
    Person absent(Actor actor, String absentId) {
        String absent = absentId == null ? actor.personId() : absentId;
        if (!mayOrderFor(actor, absent)) {
            throw Problem.forbidden("substitution.not_yours", Map.of());
        }
        return directory.person(absent).orElseThrow();
    }

    /** Throws not_found for what the actor may not end. */
    Row find(Actor actor, String id) {
        return mapper.find(id)
                .filter(row -> mayOrderFor(actor, row.absentId()))
                .orElseThrow(() -> Problem.notFound("substitution"));
    }

    private boolean mayOrderFor(Actor actor, String absent) {
        return absent.equals(actor.personId()) || inCharge(actor).contains(absent);
    }

    private Set<String> inCharge(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .filter(appointment -> appointment.post() == Post.DEPARTMENT_HEAD)
                .flatMap(head -> people.peopleIn(head.departmentId(), directory.today()).stream())
                .collect(Collectors.toSet());
    }
}
