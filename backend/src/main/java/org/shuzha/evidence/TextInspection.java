package org.shuzha.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks through plain text and tables: readable as UTF-8 or GB 18030, without control characters and without formulas. */
final class TextInspection {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
    /** A cell a spreadsheet would work out; numbers with a sign are none. */
    private static final Pattern FORMULA = Pattern.compile("\\s*(?:[=@]|[+-](?![0-9.,]*\\s*$)).*", Pattern.DOTALL);

    private static final Pattern CELLS = Pattern.compile("[,;\\t\\r\\n]");

    private TextInspection() {}

    static Optional<Flaw> text(byte[] content) {
        return decoded(content)
                .map(text -> CONTROL.matcher(text).find() ? Optional.of(Flaw.MIXED) : Optional.<Flaw>empty())
                .orElse(Optional.of(Flaw.BROKEN));
    }

    static Optional<Flaw> table(byte[] content) {
        Optional<Flaw> flaw = text(content);
        if (flaw.isPresent()) {
            return flaw;
        }
        boolean formula = Arrays.stream(CELLS.split(decoded(content).orElseThrow()))
                .map(cell -> cell.strip().replaceFirst("^[\"'\\uFEFF]+", ""))
                .anyMatch(cell -> FORMULA.matcher(cell).matches());
        return formula ? Optional.of(Flaw.ACTIVE) : Optional.empty();
    }

    private static Optional<String> decoded(byte[] content) {
        return charset(content).map(charset -> new String(content, charset));
    }

    /** UTF-8 before GB 18030; empty when it is neither. */
    static Optional<Charset> charset(byte[] content) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(content));
                return Optional.of(charset);
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
