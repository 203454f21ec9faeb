package org.shuzha.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuzha.shared.Likes;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** Finds people of one organisation with the posts they hold today. */
@Component
class Colleagues {

    private final DirectoryMapper directory;
    private final Clock clock;

    Colleagues(DirectoryMapper directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    List<PeopleController.Colleague> search(String organisationId, String text, int limit) {
        List<Person> people = directory.search(organisationId, Likes.containing(text), limit);
        if (people.isEmpty()) {
            return List.of();
        }
        List<String> ids = people.stream().map(Person::id).toList();
        Map<String, List<Appointment>> held = directory.appointmentsOf(ids, Times.today(clock)).stream()
                .collect(Collectors.groupingBy(Appointment::personId));
        Map<String, String> departments = directory.departments(organisationId).stream()
                .collect(Collectors.toMap(Department::id, Department::name));
        Function<Person, PeopleController.Colleague> colleague = person -> {
            List<Appointment> posts = held.getOrDefault(person.id(), List.of());
            String department = posts.stream()
                    .map(Appointment::departmentId)
                    .filter(Objects::nonNull)
                    .map(departments::get)
                    .findFirst()
                    .orElse(null);
            List<Post> names = posts.stream().map(Appointment::post).distinct().toList();
            return new PeopleController.Colleague(person.id(), person.name(), department, names);
        };
        return people.stream().map(colleague).toList();
    }
}
