package org.shuzha.audit;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shuzha.audit.WitnessMemory.Judgement;

/**
 * Cosigns checkpoints of other trails after the C2SP protocol tlog-witness, and only those that continue what it saw
 * before: whoever shows it two histories of one trail gets no signature for the second.
 */
final class Witness {

    private final CosigningKey key;
    private final Map<String, List<TrailKey>> logs;
    private final WitnessMemory memory;
    private final Clock clock;

    /** @param logs public keys by the origin of each trail that is witnessed */
    Witness(CosigningKey key, Map<String, List<TrailKey>> logs, WitnessMemory memory, Clock clock) {
        this.key = key;
        this.logs = logs;
        this.memory = memory;
        this.clock = clock;
    }

    WitnessKey known() {
        return key.known();
    }

    WitnessAnswer add(String text) {
        WitnessRequest request;
        Checkpoint checkpoint;
        try {
            request = WitnessRequest.parse(text);
            checkpoint = request.note().checkpoint();
        } catch (RuntimeException malformed) {
            return WitnessAnswer.refused(WitnessAnswer.MALFORMED, "not a request of tlog-witness");
        }
        if (!logs.containsKey(checkpoint.origin())) {
            return WitnessAnswer.refused(WitnessAnswer.UNKNOWN_LOG, "unknown log");
        }
        boolean signed = logs.get(checkpoint.origin()).stream()
                .anyMatch(log -> request.note().signedBy(log, log.id(checkpoint.origin())));
        if (!signed) {
            return WitnessAnswer.refused(WitnessAnswer.UNTRUSTED, "not signed by a key of that log");
        }
        return memory.judge(checkpoint.origin(), seen -> judge(request, checkpoint, seen));
    }

    private Judgement judge(WitnessRequest request, Checkpoint now, String seen) {
        Checkpoint before = seen == null ? null : Note.parse(seen).checkpoint();
        long size = before == null ? 0 : before.size();
        if (request.old() > now.size()) {
            return no(WitnessAnswer.refused(WitnessAnswer.MALFORMED, "old size beyond the checkpoint"));
        }
        if (request.old() != size) {
            return no(WitnessAnswer.seen(size));
        }
        if (before != null && size == now.size() && !Arrays.equals(before.root(), now.root())) {
            return no(WitnessAnswer.refused(WitnessAnswer.CONFLICT, "another root for the same size"));
        }
        if (!continues(request, now, before)) {
            return no(WitnessAnswer.refused(WitnessAnswer.INCONSISTENT, "does not continue what was seen"));
        }
        Note.Signed line = key.cosign(request.note().body(), clock.instant().getEpochSecond());
        return new Judgement(WitnessAnswer.cosigned(line), request.note().text());
    }

    private static boolean continues(WitnessRequest request, Checkpoint now, Checkpoint before) {
        if (before == null) {
            return request.proof().isEmpty();
        }
        return before.algorithm() == now.algorithm()
                && Paths.consistent(now.tree(), before.size(), before.root(), now.size(), now.root(), request.proof());
    }

    private static Judgement no(WitnessAnswer answer) {
        return new Judgement(answer, null);
    }
}
