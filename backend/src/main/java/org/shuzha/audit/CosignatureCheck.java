package org.shuzha.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which witnesses cosigned a checkpoint, told from the note and their keys alone. */
record CosignatureCheck(Note note, List<WitnessKey> witnesses) {

    /** One valid cosignature. */
    record Cosigned(WitnessKey witness, Instant at) {}

    /** Of a bundle. */
    static CosignatureCheck of(Map<String, String> files) {
        return new CosignatureCheck(
                Note.parse(files.get(Bundle.CHECKPOINT)),
                files.getOrDefault(Bundle.WITNESSES, "")
                        .lines()
                        .flatMap(CosignatureCheck::key)
                        .toList());
    }

    /** A line that is no key vouches for nothing. */
    private static Stream<WitnessKey> key(String line) {
        try {
            return Stream.of(WitnessKey.parse(line));
        } catch (RuntimeException noKey) {
            return Stream.empty();
        }
    }

    List<Cosigned> valid() {
        return witnesses.stream()
                .flatMap(witness -> note.signatures().stream()
                        .filter(line -> witness.cosigned(note.body(), line))
                        .map(line -> new Cosigned(witness, WitnessKey.at(line))))
                .toList();
    }

    /** Tells of each signature in the name of one of these witnesses that it did not give; others mean nothing. */
    void faults(Consumer<String> tell) {
        note.signatures().stream()
                .filter(line -> witnesses.stream().anyMatch(witness -> witness.named(line)))
                .filter(line -> witnesses.stream().noneMatch(witness -> witness.cosigned(note.body(), line)))
                .forEach(line -> tell.accept("cosignature of " + line.name() + " is not valid"));
    }
}
