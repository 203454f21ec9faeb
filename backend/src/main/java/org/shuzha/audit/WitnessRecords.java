package org.shuzha.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shuzha.audit.WitnessState.State;
import org.shuzha.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our witnesses said: cosignatures, and alarms that stand on the trail and in the log once. */
@Service
class WitnessRecords {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessRecords.class);

    private final WitnessMapper witnesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WitnessRecords(WitnessMapper witnesses, ApplicationEventPublisher events, Clock clock) {
        this.witnesses = witnesses;
        this.events = events;
        this.clock = clock;
    }

    List<WitnessState> states() {
        return witnesses.states();
    }

    WitnessState unknown(WitnessKey witness) {
        return new WitnessState(witness.name(), witness.text(), 0, State.WAITING, clock.instant());
    }

    /** Of every witness that was ever asked. */
    List<WitnessKey> keys() {
        return states().stream()
                .map(state -> WitnessKey.parse(state.publicKey()))
                .toList();
    }

    @Transactional
    void cosigned(WitnessState before, long size, Note.Signed line) {
        witnesses.cosigned(size, line.name(), line.line());
        note(before, size, State.COSIGNED);
    }

    /** Remembers how an attempt went; the time is that of the last change. */
    @Transactional
    void note(WitnessState before, long size, State state) {
        boolean same = before.state() == state;
        witnesses.save(new WitnessState(
                before.name(),
                before.publicKey(),
                size,
                state,
                same && size == before.treeSize() ? before.changedAt() : clock.instant()));
        if (!same && state.alarms()) {
            LOG.error("Witness {} has seen another trail than ours: {}", before.name(), state);
            events.publishEvent(new TrailEvent(
                    "trail.witness_alarm",
                    Actor.SYSTEM,
                    Map.of("witness", before.name(), "state", state.name(), "size", size)));
        }
    }

    /** The same with the cosignatures that were given for it. */
    StoredCheckpoint cosigned(StoredCheckpoint checkpoint) {
        String lines = String.join("", witnesses.cosignatures(checkpoint.treeSize()));
        return new StoredCheckpoint(checkpoint.treeSize(), checkpoint.note() + lines);
    }

    /** Size of the largest tree that a witness cosigned, 0 when none. */
    long largestCosigned() {
        Long size = witnesses.largestCosigned();
        return size == null ? 0 : size;
    }
}
