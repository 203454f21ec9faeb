package org.shuzha.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of them; {@code dueAt} is null where nothing was issued, {@code milestones} are what they tell in their course. */
public record AddressedProgress(
        @Nullable Instant dueAt, List<String> milestones, List<AddressedInstitution> addressees) {}
