package org.shuzha.decision;

import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import tools.jackson.databind.JsonNode;

/** An opinion about to be given; {@code actingForId} is the absent person, null in own name. */
public record GivenOpinion(
        Matter matter,
        MatterStep step,
        Actor actor,
        String actingForId,
        String opinion,
        String comment,
        JsonNode form) {}
