package org.shuzha.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who I am today and for whom I act; {@code setup}: I opened the first account and have yet to name the administrators. */
public record Me(
        String id,
        String name,
        String username,
        Home organisation,
        List<Holding> appointments,
        List<Substituting> substituting,
        boolean setup) {

    record Home(String id, String name, String profile) {}

    record Named(String id, String name) {}

    record Holding(Post post, @Nullable Named department, Named organisation) {}

    /** A person I act for, until and including the day. */
    record Substituting(String id, String name, LocalDate until) {}
}
