package org.shuzha.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuzha.audit.WitnessProperties.Asked;
import org.shuzha.audit.WitnessState.State;
import org.springframework.stereotype.Service;

/** Has our checkpoints cosigned. Nothing here keeps a leaf from being sealed: whoever does not answer is asked again. */
@Service
class Witnesses {

    private static final String DIGITS = "\\d{1,18}";

    private final WitnessProperties properties;
    private final WitnessClient client;
    private final WitnessRecords records;
    private final TreeProofs proofs;
    private final SealMapper seals;

    Witnesses(
            WitnessProperties properties,
            WitnessClient client,
            WitnessRecords records,
            TreeProofs proofs,
            SealMapper seals) {
        this.properties = properties;
        this.client = client;
        this.records = records;
        this.proofs = proofs;
        this.seals = seals;
    }

    /** Asks each witness that has not cosigned the latest checkpoint. */
    void ask() {
        Map<String, WitnessState> known =
                records.states().stream().collect(Collectors.toMap(WitnessState::publicKey, Function.identity()));
        StoredCheckpoint latest = seals.latest();
        if (latest != null) {
            for (Asked asked : properties.ask()) {
                WitnessKey witness = asked.witness();
                WitnessState before = known.getOrDefault(witness.text(), records.unknown(witness));
                if (before.state() != State.COSIGNED || before.treeSize() != latest.treeSize()) {
                    ask(asked, witness, before, latest);
                }
            }
        }
    }

    private void ask(Asked asked, WitnessKey witness, WitnessState before, StoredCheckpoint latest) {
        try {
            long old = Math.min(before.treeSize(), latest.treeSize());
            WitnessAnswer answer = add(asked, old, latest);
            Optional<Long> seen = seen(answer);
            if (seen.isPresent() && seen.get() <= latest.treeSize()) {
                answer = add(asked, seen.get(), latest);
            }
            conclude(witness, before, latest, answer);
        } catch (IOException | RuntimeException noAnswer) {
            records.note(before, before.treeSize(), State.UNREACHABLE);
        }
    }

    private WitnessAnswer add(Asked asked, long old, StoredCheckpoint latest) throws IOException {
        List<byte[]> path = old == 0 ? List.of() : proofs.path(old, latest.treeSize());
        return client.add(asked, new WitnessRequest(old, path, latest.signed()));
    }

    private void conclude(WitnessKey witness, WitnessState before, StoredCheckpoint latest, WitnessAnswer answer) {
        Optional<Long> seen = seen(answer);
        if (answer.status() == WitnessAnswer.COSIGNED) {
            Optional<Note.Signed> line = answer.body()
                    .lines()
                    .map(Note.Signed::parse)
                    .filter(one -> witness.cosigned(latest.signed().body(), one))
                    .findFirst();
            if (line.isPresent()) {
                records.cosigned(before, latest.treeSize(), line.get());
            } else {
                records.note(before, before.treeSize(), State.REFUSED);
            }
        } else if (seen.isPresent()) {
            // another node may have sealed and asked meanwhile
            boolean longer = seen.get() > seals.latest().treeSize();
            records.note(before, before.treeSize(), longer ? State.ROLLED_BACK : State.WAITING);
        } else {
            records.note(before, before.treeSize(), answer.accuses() ? State.FORKED : State.REFUSED);
        }
    }

    private static Optional<Long> seen(WitnessAnswer answer) {
        String size = answer.body().strip();
        return answer.status() == WitnessAnswer.CONFLICT
                        && answer.type().equals(WitnessAnswer.SIZE)
                        && size.matches(DIGITS)
                ? Optional.of(Long.parseLong(size))
                : Optional.empty();
    }
}
