package org.shuzha.submission;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** To whom a submission goes. */
@Component
class Addressing {

    private final DispatchMapper mapper;
    private final Authorities authorities;
    private final Matters matters;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Addressing(
            DispatchMapper mapper,
            Authorities authorities,
            Matters matters,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.authorities = authorities;
        this.matters = matters;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Looks the authority up, anew each time it is asked; empty while the register has none. */
    Optional<String> address(String matterId, String processInstanceId, String authority, String kind) {
        Organisation institution = directory.organisation(matters.get(matterId).organisationId());
        Sought sought = Sought.of(authority, institution);
        Optional<Organisation> found = authorities.find(sought);
        String line = found.map(Organisation::line).orElse(sought.lines().get(0));
        String authorityId = found.map(Organisation::id).orElse(null);
        DispatchState state = found.isPresent() ? DispatchState.ADDRESSED : DispatchState.NO_AUTHORITY;
        Dispatch known = mapper.ofInstance(processInstanceId);
        String id = known == null ? Ids.next() : known.id();
        if (known == null) {
            mapper.insert(new DispatchMapper.Address(
                    id,
                    matterId,
                    processInstanceId,
                    institution.id(),
                    authority,
                    kind,
                    line,
                    sought.level(),
                    sought.territory(),
                    state,
                    clock.instant()));
        }
        mapper.address(id, line, authorityId, state);
        Map<String, Object> facts = Map.of(
                "dispatch",
                id,
                "authority",
                authority,
                "kind",
                kind,
                "level",
                sought.level(),
                "territory",
                sought.territory(),
                "organisation",
                authorityId == null ? "" : authorityId);
        String action = found.isPresent() ? "submission.addressed" : "submission.authority_missing";
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
        return found.map(Organisation::id);
    }
}
