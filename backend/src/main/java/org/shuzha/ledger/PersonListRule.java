package org.shuzha.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuzha.decision.GivenOpinion;
import org.shuzha.decision.OpinionRule;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** A list of persons that comes with an execution was loaded for this very task and says how many the form says. */
@Component
class PersonListRule implements OpinionRule {

    private final PersonListMapper mapper;

    PersonListRule(PersonListMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("executed");
    }

    @Override
    public void check(GivenOpinion given) {
        String id = given.form().path("personList").asString("");
        if (id.isEmpty()) {
            return;
        }
        PersonList list = Optional.ofNullable(mapper.find(id))
                .filter(found -> found.stepId().equals(given.step().id()))
                .filter(found -> mapper.persons(id) == found.lines())
                .orElseThrow(() -> Problem.invalid("ledger.list_gone", Map.of()));
        long persons = given.form().path("persons").asLong(0);
        if (list.lines() != persons) {
            throw Problem.invalid("ledger.list_count", Map.of("lines", list.lines(), "persons", persons));
        }
    }
}
