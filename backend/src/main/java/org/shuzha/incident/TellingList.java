package org.shuzha.incident;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.ImportTable.Mistake;

/** A list as it was read: whom it names, and what is wrong with it. */
record TellingList(int rows, List<Listed> listed, List<Mistake> mistakes) {

    /** {@code mark}: the keyed hash of the address. */
    record Listed(Address address, @Nullable String name, String mark) {}

    /** Those who are told by text message. */
    Stream<Listed> messages() {
        return listed.stream().filter(one -> one.address().channel() == Channel.SMS);
    }
}
