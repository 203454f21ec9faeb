package org.shuzha.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Position after the last row of a page: its sort value and, for equal values, its id. */
public record Cursor(String sort, String id) {

    public String encode() {
        byte[] bytes = (sort + "\n" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Null for the first page; a cursor we did not issue is refused. */
    public static Cursor decode(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == 2) {
                return new Cursor(parts[0], parts[1]);
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, like any other foreign cursor
        }
        throw Problem.invalid("cursor.invalid", Map.of());
    }
}
