package org.shuzha.complaint;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who complained and how they are reached, as far as they said. */
record Complainant(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String postal) {

    boolean anonymous() {
        return Stream.of(name, phone, email, postal).allMatch(Objects::isNull);
    }

    /** There is a way to reach them, and it is not by mail. */
    boolean inPerson() {
        return email == null && (phone != null || postal != null);
    }
}
