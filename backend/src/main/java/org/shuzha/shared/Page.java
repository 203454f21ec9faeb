package org.shuzha.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One keyset page; {@code next} is the cursor of the following page or null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int SIZE = 20;

    /** Cuts a result that was read with one row more than the page holds. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, size);
        return new Page<>(items, cursor.apply(items.get(size - 1)).encode());
    }
}
