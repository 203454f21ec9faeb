package org.shuzha.audit;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one spelling of a value (RFC 8785, integers only): keys in UTF-16 order, no white space, shortest escapes.
 * Anything with two spellings is refused with {@link IllegalArgumentException}.
 */
final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence || value instanceof Temporal) {
            string(value.toString());
        } else if (value instanceof Enum<?> constant) {
            string(constant.name());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            integer(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else {
            throw new IllegalArgumentException(
                    "No canonical form for " + value.getClass().getName());
        }
    }

    private void integer(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("Integer beyond 2^53");
        }
        out.append(number);
    }

    private void object(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "{";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            string(entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        String separator = "";
        out.append('[');
        for (Object item : items) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> plain(c);
        }
    }

    private void plain(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("Half a character has no UTF-8");
        }
        if (c < 0x20) {
            out.append(String.format("\\u%04x", c));
        } else {
            out.appendCodePoint(c);
        }
    }
}
