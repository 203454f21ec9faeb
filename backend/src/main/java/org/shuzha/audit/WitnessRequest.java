package org.shuzha.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a log sends to a witness (C2SP tlog-witness).
 *
 * @param old size of the checkpoint that the witness saw last, 0 for none
 * @param proof that the new checkpoint continues the old one
 */
record WitnessRequest(long old, List<byte[]> proof, Note note) {

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    String text() {
        StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.append('\n').append(note.text()).toString();
    }

    /** Throws {@link IllegalArgumentException} for anything else. */
    static WitnessRequest parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(OLD)) {
            throw new IllegalArgumentException("No request");
        }
        List<String> lines = text.substring(0, end).lines().toList();
        List<byte[]> proof = new ArrayList<>();
        lines.subList(1, lines.size())
                .forEach(line -> proof.add(Base64.getDecoder().decode(line)));
        String number = lines.get(0).substring(OLD.length());
        if (proof.size() > MOST_HASHES || !number.matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("No request");
        }
        return new WitnessRequest(Long.parseLong(number), proof, Note.parse(text.substring(end + 2)));
    }
}
