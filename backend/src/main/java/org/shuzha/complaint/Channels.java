package org.shuzha.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Contacts;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.identity.Post;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How authorities are reached with complaints, published by each for itself (A36). */
@Service
class Channels {

    private static final Set<Post> KEEPERS = Set.of(Post.REGULATOR_STAFF, Post.SYSTEM_ADMINISTRATOR);

    /** What is published of one authority; {@code receives}: complaints can be filed here. Nothing but that before it published. */
    record AuthorityChannel(
            String id,
            String name,
            boolean receives,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String hours,
            @Nullable String note) {}

    /** What an authority publishes; {@code version} is 0 the first time. */
    record ChannelChange(
            @NotBlank @Size(max = 100) String telephone,
            @Nullable @Size(max = Contacts.LONGEST) String email,
            @NotBlank @Size(max = 200) String address,
            @NotBlank @Size(max = 200) String hours,
            @Nullable @Size(max = 500) String note,
            int version) {}

    /** One's own authority's, for changing it. */
    record OwnChannel(AuthorityChannel channel, int version) {}

    private final ComplaintChannelMapper mapper;
    private final Recipients recipients;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Channels(
            ComplaintChannelMapper mapper,
            Recipients recipients,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.recipients = recipients;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Of every authority that published or receives, those that published first. */
    List<AuthorityChannel> published() {
        Map<String, ComplaintChannel> known =
                mapper.all().stream().collect(Collectors.toMap(ComplaintChannel::authorityId, Function.identity()));
        Set<String> receiving =
                recipients.receiving().stream().map(Organisation::id).collect(Collectors.toSet());
        Set<String> ids =
                Stream.concat(known.keySet().stream(), receiving.stream()).collect(Collectors.toSet());
        return directory.organisations(ids).values().stream()
                .sorted(Comparator.comparing((Organisation one) -> !known.containsKey(one.id()))
                        .thenComparing(Organisation::code))
                .map(one -> published(one, known.get(one.id()), receiving.contains(one.id())))
                .toList();
    }

    OwnChannel own(Actor actor) {
        Organisation authority = require(actor);
        ComplaintChannel known = mapper.of(authority.id());
        boolean receives = recipients.receiving().contains(authority);
        return new OwnChannel(published(authority, known, receives), known == null ? 0 : known.version());
    }

    /** Throws not_found for whoever keeps no authority's channel, conflict {@code complaint.channel_stale}. */
    @Transactional
    public OwnChannel change(Actor actor, ChannelChange change) {
        Organisation authority = require(actor);
        var channel = new ComplaintChannel(
                authority.id(),
                change.telephone().strip(),
                Contacts.sound(change.email()),
                change.address().strip(),
                change.hours().strip(),
                change.note() == null || change.note().isBlank()
                        ? null
                        : change.note().strip(),
                change.version(),
                clock.instant());
        if (change.version() == 0 && mapper.of(authority.id()) == null) {
            mapper.insert(channel);
        } else if (mapper.change(channel) == 0) {
            throw Problem.conflict("complaint.channel_stale", Map.of());
        }
        events.publishEvent(new ChannelEvent(authority.id(), actor, facts(channel)));
        return own(actor);
    }

    private Organisation require(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .filter(held -> KEEPERS.contains(held.post()))
                .map(Appointment::organisationId)
                .map(directory::organisation)
                .filter(Recipients::protects)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("complaint-channel"));
    }

    private static Map<String, Object> facts(ComplaintChannel channel) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("telephone", channel.telephone());
        facts.put("email", channel.email() == null ? "" : channel.email());
        facts.put("address", channel.address());
        facts.put("hours", channel.hours());
        facts.put("note", channel.note() == null ? "" : channel.note());
        return facts;
    }

    private static AuthorityChannel published(Organisation one, ComplaintChannel known, boolean receives) {
        return known == null
                ? new AuthorityChannel(one.id(), one.name(), receives, null, null, null, null, null)
                : new AuthorityChannel(
                        one.id(),
                        one.name(),
                        receives,
                        known.telephone(),
                        known.email(),
                        known.address(),
                        known.hours(),
                        known.note());
    }
}
