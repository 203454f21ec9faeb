package org.shuzha.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who I am today and for whom I act. */
record Me(
        String id,
        String name,
        String username,
        Home organisation,
        List<Holding> appointments,
        List<Substituting> substituting) {

    record Home(String id, String name, String profile) {}

    record Named(String id, String name) {}

    record Holding(Post post, @Nullable Named department, Named organisation) {}

    /** A person I act for, until and including the day. */
    record Substituting(String id, String name, LocalDate until) {}
}
