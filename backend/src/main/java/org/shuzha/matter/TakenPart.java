package org.shuzha.matter;

/**
 * Who did a step of a matter.
 *
 * @param actingForId the absent person for whom the actor decided, null when the actor decided in own name
 */
public record TakenPart(String process, String element, String actorId, String actingForId) {}
