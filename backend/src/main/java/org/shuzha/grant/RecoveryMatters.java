package org.shuzha.grant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.account.PersonalTokens;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.PersonnelChanged;
import org.shuzha.identity.PersonnelChanged.Kind;
import org.shuzha.inbox.Inbox;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.matter.SystemFilings;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever leaves or moves leaves more behind than the system can end: devices, copies of data, shared accounts, a pledge
 * to sign. A matter opens for that when the change takes effect, and says what the system ends with it (A18, A29.4, B10).
 */
@Component
class RecoveryMatters {

    private static final String PROCEDURE = "access-rights-revocation";
    private static final String CHANGE = "change";
    private static final String MOVED = "moved";

    private final GrantMapper mapper;
    private final Matters matters;
    private final SystemFilings filings;
    private final PersonalTokens tokens;
    private final Inbox inbox;
    private final Directory directory;
    private final JsonMapper json;

    RecoveryMatters(
            GrantMapper mapper,
            Matters matters,
            SystemFilings filings,
            PersonalTokens tokens,
            Inbox inbox,
            Directory directory,
            JsonMapper json) {
        this.mapper = mapper;
        this.matters = matters;
        this.filings = filings;
        this.tokens = tokens;
        this.inbox = inbox;
        this.directory = directory;
        this.json = json;
    }

    static boolean moved(Matter matter) {
        return MOVED.equals(matter.form().path(CHANGE).asString(""));
    }

    /**
     * Before all others who hear of it, while what will end is still there to be listed. The matters whose grants end are
     * locked first: the number of the new one comes after every matter in the order of locks, and before the ledger.
     */
    @EventListener
    @Order(0)
    void on(PersonnelChanged change) {
        List<Matter> ending = matters.lockAll(mapper.runningOf(change.personId(), change.organisationId()).stream()
                .map(Grant::matterId)
                .toList());
        List<String> departments = departments(change);
        Map<String, Object> form = Map.of(
                "person",
                change.personId(),
                CHANGE,
                change.kind() == Kind.MOVED ? MOVED : "left",
                "lastDay",
                change.lastDay().toString(),
                "departments",
                departments,
                "endedGrants",
                ending.stream().map(Matter::number).toList(),
                "tokens",
                tokens.live(change.personId()),
                "substitutions",
                change.substitutions(),
                "tasks",
                inbox.openBy(change.personId(), ids(change.ended())));
        filings.file(new SystemFilings.Opening(
                PROCEDURE,
                change.organisationId(),
                departments.stream().findFirst().orElse(null),
                change.orderedBy(),
                directory.names(List.of(change.personId())).get(change.personId()),
                json.valueToTree(form),
                change.change()));
    }

    /** Those where nothing of the person stays; all of them where a new post is in the same department. */
    private List<String> departments(PersonnelChanged change) {
        List<String> before = departments(change.ended());
        Set<String> kept = Set.copyOf(departments(directory.appointmentsOf(change.personId())));
        List<String> left = before.stream().filter(one -> !kept.contains(one)).toList();
        return left.isEmpty() ? before : left;
    }

    private static List<String> departments(List<Appointment> appointments) {
        return appointments.stream()
                .map(Appointment::departmentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Set<String> ids(List<Appointment> appointments) {
        return appointments.stream().map(Appointment::id).collect(Collectors.toSet());
    }
}
