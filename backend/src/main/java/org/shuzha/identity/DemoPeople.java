package org.shuzha.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented district of the demo profile: loaded into an empty database, one password for all. */
@Component
@Profile("demo")
@Order(0)
class DemoPeople implements ApplicationRunner {

    /** Of the word that the sign-in page knows for everybody: a costly hash would protect nothing and only take time. */
    private static final String HASH = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("demo");

    record DemoPerson(String username, String name, String organisation, List<Post> posts) {}

    private final Importer importer;
    private final AccountMapper accounts;
    private final DirectoryMapper directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoPeople(
            Importer importer,
            AccountMapper accounts,
            DirectoryMapper directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.importer = importer;
        this.accounts = accounts;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.anyPerson()) {
            return;
        }
        ImportResult result = importer.load("classpath:demo/");
        if (!result.mistakes().isEmpty()) {
            throw new IllegalStateException("demo data: " + result.mistakes());
        }
        for (String personId : accounts.peopleWithoutAccount()) {
            accounts.insert(personId, HASH, clock.instant());
            events.publishEvent(new AccountEvent(personId, "account.opened", Actor.SYSTEM));
        }
    }

    List<DemoPerson> list() {
        List<SignInName> names = accounts.signInNames();
        List<String> ids = names.stream().map(SignInName::personId).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<Appointment>> held = directory.appointmentsOf(ids, Times.today(clock)).stream()
                .collect(Collectors.groupingBy(Appointment::personId));
        return names.stream()
                .map(who -> person(who, held.getOrDefault(who.personId(), List.of())))
                .toList();
    }

    private static DemoPerson person(SignInName who, List<Appointment> held) {
        List<Post> posts = held.stream().map(Appointment::post).distinct().toList();
        return new DemoPerson(who.username(), who.name(), who.organisation(), posts);
    }
}
