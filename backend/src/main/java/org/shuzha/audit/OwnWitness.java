package org.shuzha.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** This installation as a witness of other trails, where it is configured to be one. */
@Service
class OwnWitness {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWitness.class);
    private static final String BEARER = "Bearer ";

    private final Witness witness;
    private final String token;
    private final ApplicationEventPublisher events;

    OwnWitness(
            WitnessProperties properties,
            TrailProperties trail,
            WitnessTable memory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.token = properties.token();
        this.events = events;
        this.witness = properties.logs().isEmpty() || token == null
                ? null
                : new Witness(key(properties, trail), logs(properties), memory, clock);
        if (witness != null) {
            LOG.info("Key of this witness: {}", witness.known().text());
        }
    }

    private static CosigningKey key(WitnessProperties properties, TrailProperties trail) {
        Path file = properties.keyFile() == null ? trail.inFolder("witness.key") : Path.of(properties.keyFile());
        try {
            return CosigningKey.of(properties.name(), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<TrailKey>> logs(WitnessProperties properties) {
        Map<String, List<TrailKey>> logs = new HashMap<>();
        properties
                .logs()
                .forEach(log -> logs.computeIfAbsent(log.origin(), any -> new ArrayList<>())
                        .add(TrailKey.ofPem(log.key())));
        return logs;
    }

    /** A cosignature is its own record; that a trail showed two histories is on ours. Not found where we are no witness. */
    @Transactional
    WitnessAnswer add(String authorization, String request) {
        byte[] expected = (BEARER + token).getBytes(StandardCharsets.UTF_8);
        if (witness == null || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw Problem.notFound("witness");
        }
        WitnessAnswer answer = witness.add(request);
        if (answer.accuses()) {
            Checkpoint shown = WitnessRequest.parse(request).note().checkpoint();
            Map<String, Object> facts = Map.of("origin", shown.origin(), "size", shown.size());
            events.publishEvent(new TrailEvent("witness.refused", Actor.SYSTEM, facts));
        }
        return answer;
    }
}
