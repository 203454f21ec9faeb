package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A text with signatures below it, in the form of C2SP signed notes. */
record Note(String body, List<Signed> signatures) {

    private static final String DASH = "— ";
    private static final int KEY_ID_BYTES = 4;

    /** One signature: whose, by which key (8 hexadecimal digits), and the bytes. */
    record Signed(String name, String keyId, byte[] signature) {

        String line() {
            byte[] id = HexFormat.of().parseHex(keyId);
            byte[] bytes = Arrays.copyOf(id, id.length + signature.length);
            System.arraycopy(signature, 0, bytes, id.length, signature.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }

        static Signed parse(String line) {
            String[] words = line.split(" ");
            if (words.length != 3 || !line.startsWith(DASH)) {
                throw new IllegalArgumentException("No signature");
            }
            byte[] bytes = Base64.getDecoder().decode(words[2]);
            String id = HexFormat.of().formatHex(Arrays.copyOf(bytes, KEY_ID_BYTES));
            return new Signed(words[1], id, Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length));
        }
    }

    String text() {
        return body + "\n" + signatures.stream().map(Signed::line).collect(Collectors.joining());
    }

    /** Throws {@link IllegalArgumentException} for anything else. */
    static Note parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("No signed note");
        }
        List<Signed> signatures =
                text.substring(end + 2).lines().map(Signed::parse).toList();
        return new Note(text.substring(0, end + 1), signatures);
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(body);
    }

    /** Whether this key signed it. */
    boolean signedBy(TrailKey key, String keyId) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return signatures.stream()
                .anyMatch(signed -> signed.keyId().equals(keyId) && key.verifies(bytes, signed.signature()));
    }
}
