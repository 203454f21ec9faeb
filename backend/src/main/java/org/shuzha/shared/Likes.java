package org.shuzha.shared;

import java.util.Locale;

/** Patterns for {@code LOWER(column) LIKE #{pattern} ESCAPE '!'}; wildcards in the text stand for themselves. */
public final class Likes {

    private Likes() {}

    public static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
