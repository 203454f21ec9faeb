package org.shuzha.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** Name and public key of a witness, with the cosignatures of C2SP ({@code cosignature/v1}, Ed25519) that it gives. */
record WitnessKey(String name, TrailKey key) {

    /** The number of such cosignatures in key ids of signed notes. */
    static final byte TYPE = 0x04;

    private static final int TIME_BYTES = Long.BYTES;
    private static final int WORDS = 3;

    /** Reads what {@link #text()} wrote; throws {@link IllegalArgumentException} for anything else. */
    static WitnessKey parse(String text) {
        String[] words = text.strip().split("\\+", WORDS);
        if (words.length == WORDS) {
            byte[] bytes = Base64.getDecoder().decode(words[2]);
            WitnessKey read = new WitnessKey(words[0], TrailKey.ofEd25519(Arrays.copyOfRange(bytes, 1, bytes.length)));
            if (bytes[0] == TYPE && read.id().equals(words[1])) {
                return read;
            }
        }
        throw new IllegalArgumentException("No key of a witness");
    }

    /** Name, key id and key on one line, as in C2SP signed notes. */
    String text() {
        byte[] raw = key.raw();
        byte[] typed = new byte[1 + raw.length];
        typed[0] = TYPE;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    String id() {
        return key.id(name, TYPE);
    }

    boolean named(Note.Signed line) {
        return line.name().equals(name) && line.keyId().equals(id());
    }

    /** Whether this witness gave that signature below a checkpoint with this text. */
    boolean cosigned(String body, Note.Signed line) {
        return named(line)
                && line.signature().length > TIME_BYTES
                && key.verifies(
                        message(seconds(line), body),
                        Arrays.copyOfRange(line.signature(), TIME_BYTES, line.signature().length));
    }

    static Instant at(Note.Signed line) {
        return Instant.ofEpochSecond(seconds(line));
    }

    private static long seconds(Note.Signed line) {
        return ByteBuffer.wrap(line.signature()).getLong();
    }

    /** What a witness signs at that time, in seconds since 1970-01-01 UTC. */
    static byte[] message(long seconds, String body) {
        return ("cosignature/v1\ntime " + seconds + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
