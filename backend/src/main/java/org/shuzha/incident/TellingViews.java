package org.shuzha.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.identity.Directory;
import org.shuzha.incident.TellingMapper.Count;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** How far the telling of persons is, as screens show it. */
@Component
class TellingViews {

    /** {@code open}: configured; {@code troubled}: it did not answer, and is tried again by itself. */
    record ChannelView(
            Channel channel, boolean open, boolean troubled, long told, long failed, long waiting, long left) {}

    /** What a list of persons is told. */
    record TextView(String id, String subject, String text, int persons, String startedBy, Instant startedAt) {}

    /** {@code running}: somebody waits and is told by itself; {@code stopped}: somebody waits until it is resumed. */
    record ToldView(boolean running, boolean stopped, List<ChannelView> channels, List<TextView> texts) {}

    private final TellingMapper mapper;
    private final TellingChannels channels;
    private final TellingTask tasks;
    private final Directory directory;

    TellingViews(TellingMapper mapper, TellingChannels channels, TellingTask tasks, Directory directory) {
        this.mapper = mapper;
        this.channels = channels;
        this.tasks = tasks;
        this.directory = directory;
    }

    ToldView ofTask(Actor actor, String taskId) {
        return view(mapper.ofStep(tasks.require(actor, taskId).id()));
    }

    ToldView ofMatter(String matterId) {
        return view(mapper.ofMatter(matterId));
    }

    private ToldView view(List<Telling> tellings) {
        List<String> steps = tellings.stream().map(Telling::stepId).distinct().toList();
        List<Count> counts = steps.isEmpty() ? List.of() : mapper.counts(steps);
        Set<Channel> troubled = mapper.troubled();
        List<ChannelView> views = Arrays.stream(Channel.values())
                .map(channel -> channel(channel, counts, troubled))
                .toList();
        boolean waiting = views.stream().anyMatch(one -> one.waiting() > 0);
        return new ToldView(
                waiting && any(tellings, Telling.State.RUNNING),
                waiting && any(tellings, Telling.State.STOPPED),
                views,
                texts(tellings));
    }

    private ChannelView channel(Channel channel, List<Count> counts, Set<Channel> troubled) {
        long waiting = persons(counts, channel, Told.State.WAITING) + persons(counts, channel, Told.State.SENDING);
        return new ChannelView(
                channel,
                channels.open(channel),
                waiting > 0 && troubled.contains(channel),
                persons(counts, channel, Told.State.TOLD),
                persons(counts, channel, Told.State.FAILED),
                waiting,
                persons(counts, channel, Told.State.LEFT));
    }

    private static long persons(List<Count> counts, Channel channel, Told.State state) {
        return counts.stream()
                .filter(one -> one.channel() == channel && one.state() == state)
                .mapToLong(Count::persons)
                .sum();
    }

    private static boolean any(List<Telling> tellings, Telling.State state) {
        return tellings.stream().anyMatch(one -> one.state() == state);
    }

    private List<TextView> texts(List<Telling> tellings) {
        Map<String, String> names =
                directory.names(tellings.stream().map(Telling::startedBy).toList());
        return tellings.stream()
                .map(one -> new TextView(
                        one.id(),
                        one.subject(),
                        one.content(),
                        one.persons(),
                        names.getOrDefault(one.startedBy(), ""),
                        one.startedAt()))
                .toList();
    }
}
