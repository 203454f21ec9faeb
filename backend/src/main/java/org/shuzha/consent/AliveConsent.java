package org.shuzha.consent;

import java.time.Instant;

/** A consent that was given and not withdrawn, with the notice it answers. */
public record AliveConsent(String noticeId, String title, int version, ConsentKind kind, Instant capturedAt) {}
