package org.shuzha.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of them; {@code dueAt} is null where nothing was issued. */
public record AddressedProgress(@Nullable Instant dueAt, List<AddressedInstitution> addressees) {}
