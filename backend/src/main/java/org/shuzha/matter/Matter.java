package org.shuzha.matter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shuzha.shared.Actor;
import tools.jackson.databind.JsonNode;

/**
 * One filed instance of a procedure.
 *
 * @param number running number, null while a draft
 * @param version submissions so far; 0 while a draft
 * @param round review rounds so far: every return or impossible execution opens another
 * @param revision optimistic lock of the form
 * @param level highest level of the data still in scope, 1 to 3, null while a draft
 * @param approvalBody 1 leader in charge, 2 principal, 3 leading group; null while unknown
 */
public record Matter(
        String id,
        String number,
        String organisationId,
        String procedureKey,
        String deploymentId,
        String profile,
        MatterStatus status,
        String outcome,
        String title,
        String requesterId,
        String departmentId,
        JsonNode form,
        int version,
        int round,
        int revision,
        Integer level,
        Integer approvalBody,
        String processInstanceId,
        String linkedId,
        String linkKind,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        Instant submittedAt,
        Instant endedAt) {

    /** Link kind of a matter that another one called and waits for. */
    static final String CALLED = "called";

    /** Link kind of a matter that follows from another one, which waited until it was filed and no longer. */
    static final String FOLLOWS = "follows";

    /** Link kind of a matter that takes up an ended one again. */
    static final String REOPENS = "reopens";

    /** The procedure of security incidents. */
    public static final String SECURITY_INCIDENT = "security-incident-response";

    /** The procedure of hazards: what may become an incident and has not. */
    public static final String HAZARD = "hazard-report";

    /** The procedure whose matters a form may name as standing resolutions. */
    public static final String STANDING_RESOLUTION = "standing-resolution";

    /** Link kind of a matter that the system opened; the linked id is that of what happened, or of the matter that turned into it. */
    static final String OPENED = "opened";

    /** Link kind of a matter that an authority's matter, the linked one, addressed to this institution. */
    static final String ADDRESSED = "addressed";

    /** The field of a form that names the institutions an authority addresses. */
    public static final String INSTITUTIONS = "institutions";

    /** The field of a form that holds the day an authority sets as limit. */
    public static final String LIMIT = "limit";

    /** The field of a form that names whom the matter is about. */
    static final String PERSON = "person";

    /** The field of a form that names the organisation a complaint is about, or the authority that is the respondent of a case. */
    public static final String RESPONDENT = "respondent";

    /** The field of a form that says what the respondent is; where it stands, {@link #INSTITUTIONS} are whom the matter is about. */
    static final String RESPONDENT_KIND = "respondentKind";

    /** Link kind of a copy of an ended matter. */
    static final String REFILED = "refiled";

    /** Another matter called this one: it was drafted for it, and its outcome goes back to it. */
    public boolean called() {
        return CALLED.equals(linkKind);
    }

    /** Another matter asked for it to be filed, and has waited at least for that. */
    public boolean askedFor() {
        return called() || FOLLOWS.equals(linkKind);
    }

    /** It takes up an ended matter again, the linked one. */
    public boolean reopens() {
        return REOPENS.equals(linkKind);
    }

    /** The system opened this matter: nobody drafted it, and nothing is asked of its requester. */
    public boolean opened() {
        return OPENED.equals(linkKind) || addressed();
    }

    /** An authority's matter addressed this one to the institution: it comes from there, and its requester has no part here. */
    public boolean addressed() {
        return ADDRESSED.equals(linkKind);
    }

    /** Whom the matter is about, who takes no part in it; null for nobody in particular. */
    public String about() {
        return form.path(PERSON).asString(null);
    }

    /** The organisations that the matter looks into, whose people take no part in it; empty for none in particular. */
    public List<String> respondents() {
        Stream<JsonNode> looked = form.has(RESPONDENT_KIND)
                ? Stream.concat(
                        Stream.of(form.path(RESPONDENT)),
                        form.path(INSTITUTIONS).valueStream())
                : Stream.of(form.path(RESPONDENT));
        return looked.filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    /** The one organisation that the matter is about; null for none in particular. */
    public String respondent() {
        return form.path(RESPONDENT).asString(null);
    }

    /** Nobody of the house set it going: its organisation was told something from outside. */
    public boolean fromOutside() {
        return Actor.SYSTEM.personId().equals(requesterId);
    }

    public boolean ended() {
        return status == MatterStatus.ENDED;
    }

    /** This matter as the facts of its form place it; for showing what filing it would set going. */
    public Matter assessed(Integer newLevel, Integer newApprovalBody) {
        return new Matter(
                id,
                number,
                organisationId,
                procedureKey,
                deploymentId,
                profile,
                status,
                outcome,
                title,
                requesterId,
                departmentId,
                form,
                version,
                round,
                revision,
                newLevel,
                newApprovalBody,
                processInstanceId,
                linkedId,
                linkKind,
                createdAt,
                updatedAt,
                updatedBy,
                submittedAt,
                endedAt);
    }
}
