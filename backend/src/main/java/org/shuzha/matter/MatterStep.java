package org.shuzha.matter;

import java.time.Instant;
import java.util.List;
import org.shuzha.engine.ProcessElement;
import tools.jackson.databind.JsonNode;

/**
 * One step of a matter: a task of the engine from its opening to the opinion that ended it. The id is the engine's task id.
 *
 * @param process key of the process the element belongs to
 * @param processInstanceId instance the task belongs to; all votes of one resolution share it
 * @param departmentId owning department asked, null where the step asks somebody else
 * @param memberId member of a body asked to vote
 * @param institutionId institution the step is about, of several that an authority's matter addresses; null elsewhere
 * @param basis articles it rests on as the calling matter says, null: those drawn in the process
 * @param authorityId authority the step asks, an organisation outside the institution; null where the institution itself is asked
 * @param unresolved nobody may decide it today
 * @param actingForId the absent person for whom the actor decided, null when the actor decided in own name
 * @param appointmentId appointment the right to decide came from
 */
public record MatterStep(
        String id,
        String matterId,
        String process,
        String processInstanceId,
        String element,
        int version,
        int round,
        String departmentId,
        String memberId,
        String authorityId,
        String institutionId,
        String basis,
        State state,
        boolean unresolved,
        Instant openedAt,
        Instant dueAt,
        String dueKind,
        String claimedBy,
        Instant claimedAt,
        Instant endedAt,
        String actorId,
        String actingForId,
        String appointmentId,
        String opinion,
        String opinionComment,
        JsonNode form) {

    /** Open until an opinion ends it or the engine takes it away. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** The opinion that ends a step: who gave it, for whom, by which appointment, with what words and form. */
    public record Ending(
            String actorId, String actingForId, String appointmentId, String opinion, String comment, JsonNode form) {}

    /** This step as ended by an opinion. */
    public MatterStep ended(Instant at, Ending ending) {
        return new MatterStep(
                id,
                matterId,
                process,
                processInstanceId,
                element,
                version,
                round,
                departmentId,
                memberId,
                authorityId,
                institutionId,
                basis,
                State.DONE,
                unresolved,
                openedAt,
                dueAt,
                dueKind,
                claimedBy,
                claimedAt,
                at,
                ending.actorId,
                ending.actingForId,
                ending.appointmentId,
                ending.opinion,
                ending.comment,
                ending.form);
    }

    /** Asked of somebody outside the institution, who takes no part in the matter and reads nothing of it but what was sent. */
    public boolean outside() {
        return authorityId != null;
    }

    /** Articles of the duty that the calling matter has, null where it names none. */
    public List<String> duty() {
        return basis == null ? null : List.of(basis.split(","));
    }

    /** Articles it rests on: those of the caller's duty, else those drawn. */
    public List<String> basis(ProcessElement drawn) {
        return basis == null ? drawn.list("basis") : duty();
    }

    /** Whether what was said in it may be said to this institution: that it is about no other one. */
    public boolean about(String institution) {
        return institution == null || institutionId == null || institutionId.equals(institution);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean done() {
        return state == State.DONE;
    }
}
