package org.shuzha.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Directory;
import org.shuzha.procedure.Procedure;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Drafts that are not saved: whose they are, where they belong, what they are called. */
@Component
public class UnsavedDrafts {

    private static final int TITLE_LENGTH = 200;

    private final Matters matters;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Directory directory;
    private final Clock clock;

    UnsavedDrafts(Matters matters, Procedures procedures, Deployments deployments, Directory directory, Clock clock) {
        this.matters = matters;
        this.procedures = procedures;
        this.deployments = deployments;
        this.directory = directory;
        this.clock = clock;
    }

    /** The actor's own, who must be one who may file. */
    Matter own(Actor actor, String procedureKey, JsonNode form, Matter linked, String linkKind) {
        var procedure = procedures.startable(actor, procedureKey);
        return blank(
                actor.personId(),
                directory.organisationOf(actor.personId()),
                directory.departmentOf(actor.personId()).orElse(null),
                procedure,
                title(form, procedure),
                form,
                linked == null ? null : linked.id(),
                linkKind);
    }

    /** What a running matter asks of its requester, whether or not that person may file such a one alone. */
    Matter called(Matter caller, String procedureKey, JsonNode form) {
        return asked(caller, procedureKey, form, Matter.CALLED);
    }

    /** What follows from a running matter. */
    Matter following(Matter from, String procedureKey, JsonNode form) {
        return asked(from, procedureKey, form, Matter.FOLLOWS);
    }

    private Matter asked(Matter caller, String procedureKey, JsonNode form, String linkKind) {
        var procedure = procedures.get(deployments.current(), procedureKey);
        return blank(
                caller.requesterId(),
                caller.organisationId(),
                caller.departmentId(),
                procedure,
                title(form, procedure),
                form,
                caller.id(),
                linkKind);
    }

    /** What the system opens in the name of whoever set it going. */
    Matter opened(SystemFilings.Opening opening) {
        var procedure = procedures.get(deployments.current(), opening.procedure());
        return blank(
                opening.requesterId(),
                opening.organisationId(),
                opening.departmentId(),
                procedure,
                title(opening.form(), procedure.name().get("zh") + "：" + opening.about()),
                opening.form(),
                opening.occasion(),
                Matter.OPENED);
    }

    /** What an authority's matter addresses to an institution, in the name of whoever drafted it there. */
    Matter addressed(Matter issuer, String institutionId, String procedureKey, JsonNode form) {
        var procedure = procedures.get(deployments.current(), procedureKey);
        return blank(
                issuer.requesterId(),
                institutionId,
                null,
                procedure,
                title(form, procedure),
                form,
                issuer.id(),
                Matter.ADDRESSED);
    }

    /**
     * For checking a form while it is being filled, linked like the actor's own matter {@code
     * savedAs}, which is null before the first save. Throws not_found.
     */
    public Matter imagine(Actor actor, String procedureKey, JsonNode form, String savedAs) {
        if (savedAs == null) {
            return own(actor, procedureKey, form, null, null);
        }
        Matter saved = matters.get(savedAs);
        if (!saved.requesterId().equals(actor.personId())) {
            throw Problem.notFound("matter");
        }
        var procedure = procedures.get(deployments.current(), saved.procedureKey());
        return blank(
                saved.requesterId(),
                saved.organisationId(),
                saved.departmentId(),
                procedure,
                title(form, procedure),
                form,
                saved.linkedId(),
                saved.linkKind());
    }

    private Matter blank(
            String requesterId,
            String organisationId,
            String departmentId,
            Procedure procedure,
            String title,
            JsonNode form,
            String linkedId,
            String linkKind) {
        Instant now = clock.instant();
        return new Matter(
                Ids.next(),
                null,
                organisationId,
                procedure.key(),
                deployments.current(),
                directory.organisation(organisationId).profile(),
                MatterStatus.DRAFT,
                null,
                title,
                requesterId,
                departmentId,
                form,
                0,
                0,
                0,
                null,
                null,
                null,
                linkedId,
                linkKind,
                now,
                now,
                requesterId,
                null,
                null);
    }

    private static String title(JsonNode form, Procedure procedure) {
        return title(form, procedure.name().get("zh"));
    }

    static String title(JsonNode form, String fallback) {
        if (!form.isObject()) {
            throw Problem.malformed("request.wrong_type", Map.of("path", "/form"));
        }
        String title = form.path("title").asString("").strip();
        String chosen = title.isEmpty() ? fallback : title;
        return chosen.substring(0, Math.min(TITLE_LENGTH, chosen.length()));
    }
}
