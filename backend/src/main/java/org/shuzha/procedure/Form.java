package org.shuzha.procedure;

import tools.jackson.databind.JsonNode;

/** A form as the folder holds it: JSON Schema 2020-12 and its layout. */
public record Form(JsonNode schema, JsonNode ui) {}
