package org.shuzha.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Trailed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the leaf of a state change in the transaction of that change; if it cannot, the change fails (A22.5). */
@Component
class TrailListener {

    private final TrailMapper trail;
    private final HashAlgorithm algorithm;
    private final Clock clock;

    TrailListener(TrailMapper trail, TrailProperties properties, Clock clock) {
        this.trail = trail;
        this.algorithm = properties.algorithm();
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Trailed change) {
        StreamHead head = lock(change.stream());
        List<Opening> openings = openings(change);
        Leaf leaf = leaf(change, head, openings);
        String content = leaf.content();
        String hash = Leaf.hash(algorithm, content);
        trail.append(leaf.stream(), new StoredLeaf(leaf.sequence(), hash, content));
        trail.queue(Ids.next(), leaf.stream(), leaf.sequence());
        if (!openings.isEmpty()) {
            trail.keep(leaf.stream(), leaf.sequence(), openings);
        }
        trail.advance(leaf.stream(), new StreamHead(leaf.sequence(), hash));
    }

    private StreamHead lock(String stream) {
        StreamHead head = trail.lock(stream);
        if (head != null) {
            return head;
        }
        trail.begin(stream, HashAlgorithm.NOTHING);
        return trail.lock(stream);
    }

    private static List<Opening> openings(Trailed change) {
        List<Opening> openings = new ArrayList<>();
        Map<String, String> personal = new TreeMap<>(change.personal());
        personal.put("address", change.actor().address());
        personal.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                openings.add(Opening.of(name, value));
            }
        });
        return openings;
    }

    private Leaf leaf(Trailed change, StreamHead head, List<Opening> openings) {
        Map<String, String> commitments = new TreeMap<>();
        openings.forEach(opening -> commitments.put(opening.name(), opening.commitment(algorithm)));
        return new Leaf(
                algorithm,
                change.stream(),
                head.lastSequence() + 1,
                head.lastHash(),
                clock.millis(),
                change.actor().personId(),
                change.actingFor(),
                change.action(),
                change.facts(),
                commitments);
    }
}
