package org.shuzha.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ways to persons outside, and which of them is configured. */
@Component
class TellingChannels {

    private final Map<Channel, TellingChannel> channels = new EnumMap<>(Channel.class);

    TellingChannels(List<TellingChannel> channels) {
        channels.forEach(one -> this.channels.put(one.channel(), one));
    }

    TellingChannel of(Channel channel) {
        return channels.get(channel);
    }

    boolean open(Channel channel) {
        return of(channel).open();
    }
}
