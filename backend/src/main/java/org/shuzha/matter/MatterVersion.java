package org.shuzha.matter;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The form as submitted for the nth time. */
public record MatterVersion(int version, JsonNode form, Instant submittedAt) {}
