package org.shuzha.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's answer as it is captured.
 *
 * @param identifier such as an identity card or record number; goes no further than into a keyed hash
 * @param guardian who answered for the person, null when the person did
 * @param evidence number of the signed sheet or the recording in the files
 */
record Capture(
        @NotBlank @Size(max = 64) String identifier,
        boolean given,
        @Nullable Guardian guardian,
        @NotNull Instant capturedAt,
        @NotNull Manner how,

        @Nullable @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}]*")
        String evidence) {

    /** Records print themselves: this one without the person. */
    @Override
    public String toString() {
        return "Capture[" + how + "]";
    }
}
