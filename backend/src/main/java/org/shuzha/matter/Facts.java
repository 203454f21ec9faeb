package org.shuzha.matter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.engine.RuleTables;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.procedure.DeclaredFacts;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The facts that gateways and decision tables read. Whether data leaves the institution is derived from recipients,
 * channel and environment as well as from what the form claims: any sign is enough (A22.7).
 */
@Component
public class Facts {

    private static final Set<String> OTHER_PERSONS = Set.of("institution", "vendor", "overseas", "public");
    private static final Set<String> OUTSIDE_CHANNELS =
            Set.of("internet-interface", "dedicated-line", "mailbox", "net-disk", "social-app");
    private static final Set<String> OUTSIDE_PLACES =
            Set.of("domestic-cloud", "outside-institution", "vendor-premises", "abroad");
    private static final Set<String> VENDOR_PLACES = Set.of("domestic-cloud", "vendor-premises");

    private final MatterMapper matters;
    private final Assets assets;
    private final Directory directory;
    private final RuleTables tables;
    private final Procedures procedures;
    private final DeclaredFacts declared;

    Facts(
            MatterMapper matters,
            Assets assets,
            Directory directory,
            RuleTables tables,
            Procedures procedures,
            DeclaredFacts declared) {
        this.matters = matters;
        this.assets = assets;
        this.directory = directory;
        this.tables = tables;
        this.procedures = procedures;
        this.declared = declared;
    }

    /**
     * Facts of a matter within a scope, read with the forms and tables of a deployment; the scope is what the form asks
     * for, or what the owners left of it. What the kernel computes stands above what the form declares.
     */
    public Map<String, Object> of(Matter matter, String deploymentId, Scope scope) {
        Organisation organisation = directory.organisation(matter.organisationId());
        JsonNode form = matter.form();
        var inScope =
                List.copyOf(assets.find(matter.organisationId(), scope.assets()).values());
        var facts = declared.of(deploymentId, matter.procedureKey(), form);
        facts.put("action", procedures.get(deploymentId, matter.procedureKey()).action());
        facts.put("profile", matter.profile());
        facts.put("internalMinimum", organisation.approvalMinimum());
        facts.put("repeats", Matter.REFILED.equals(matter.linkKind()));
        facts.put("criticalOperator", organisation.criticalOperator());
        facts.put("healthAuthority", organisation.healthAuthority());
        facts.put("addressed", matter.addressed());
        putLimit(facts, form);
        facts.put(
                "respondentBelow",
                below(organisation, form.path(Matter.RESPONDENT).asString(null)));
        facts.put("requesterConcerned", concerned(matter));
        facts.put("channel", form.path("channel").asString(""));
        facts.put("manner", form.path("manner").asString(""));
        putData(facts, inScope, scope);
        facts.put("level", risen(matter, level(deploymentId, facts)));
        putBoundaries(facts, form, matter.organisationId());
        return facts;
    }

    /** The requester holds a post where the matter looks into. */
    private boolean concerned(Matter matter) {
        return directory.appointmentsOf(matter.requesterId()).stream()
                .anyMatch(held -> matter.respondents().contains(held.organisationId()));
    }

    /** Whether the authority that a form names is below the own one; null where it names none. */
    private Boolean below(Organisation organisation, String respondentId) {
        if (respondentId == null) {
            return null;
        }
        Organisation respondent = directory.organisations(Set.of(respondentId)).get(respondentId);
        return respondent != null && organisation.above(respondent);
    }

    /** Body that approves by table T5: 1 leader in charge, 2 principal, 3 leading group. */
    public int approvalBody(String deploymentId, Map<String, Object> facts) {
        return ((Number) tables.single(deploymentId, "approval-body", facts, "approvalBody")).intValue();
    }

    /** Owning departments of all assets in scope, each once. */
    public List<Asset.Owner> owners(String organisationId, Scope scope) {
        return assets.find(organisationId, scope.assets()).values().stream()
                .flatMap(asset -> asset.owners().stream())
                .distinct()
                .toList();
    }

    /** The day an authority set, and when it is over; a form that is still being filled in may not hold one. */
    private static void putLimit(Map<String, Object> facts, JsonNode form) {
        try {
            LocalDate limit = LocalDate.parse(form.path(Matter.LIMIT).asString(""));
            facts.put(Matter.LIMIT, limit.toString());
            facts.put("limitEnds", Date.from(Times.endOf(limit)));
            facts.put("limitKind", "ordered");
        } catch (DateTimeParseException unfinished) {
            // nothing is due by a day that is not there
        }
    }

    private void putData(Map<String, Object> facts, List<Asset> inScope, Scope scope) {
        int gone = scope.assets().size() - inScope.size();
        boolean unknown = gone > 0 || inScope.stream().anyMatch(asset -> unknown(asset, scope));
        facts.put("generalItems", count(inScope, 1));
        facts.put("importantItems", count(inScope, 2));
        facts.put("coreItems", count(inScope, 3) + gone);
        facts.put(
                "personal",
                unknown || inScope.stream().anyMatch(asset -> chosen(asset, scope, Set.of("personal", "sensitive"))));
        facts.put("sensitive", unknown || inScope.stream().anyMatch(asset -> sensitive(asset, scope)));
    }

    /** T2: the highest level counts (A5.2). */
    private Integer level(String deploymentId, Map<String, Object> facts) {
        var rows = tables.evaluate(deploymentId, "mixed-level", facts);
        return rows.isEmpty() ? 1 : ((Number) rows.get(0).values().iterator().next()).intValue();
    }

    /** On the way from one matter to what it calls the level only rises. */
    private int risen(Matter matter, int level) {
        Integer caller = matter.called() ? matters.find(matter.linkedId()).level() : null;
        return caller == null ? level : Math.max(level, caller);
    }

    private void putBoundaries(Map<String, Object> facts, JsonNode form, String organisationId) {
        String place = form.path("environment").path("location").asString("");
        var recipients = StreamSupport.stream(form.path("recipients").spliterator(), false)
                .toList();
        boolean others = recipients.stream().anyMatch(one -> OTHER_PERSONS.contains(kind(one)));
        boolean abroad = place.equals("abroad")
                || saidAbroad(facts)
                || recipients.stream().anyMatch(Facts::foreign);
        facts.put("abroad", abroad);
        facts.put(
                "leavesInstitution",
                others
                        || abroad
                        || OUTSIDE_CHANNELS.contains(facts.get("channel"))
                        || OUTSIDE_PLACES.contains(place)
                        || recipients.stream().anyMatch(one -> stranger(one, organisationId)));
        facts.put("vendor", VENDOR_PLACES.contains(place) || any(recipients, "vendor"));
        facts.put("publication", claims(form, "publication") || any(recipients, "public"));
        facts.put("ai", claims(form, "ai"));
        facts.put("opening", claims(form, "opening"));
        facts.put("secret", claims(form, "secret"));
        facts.put("coreToOtherPerson", others && (int) facts.get("coreItems") > 0);
    }

    /** Access from abroad and storage abroad are exports too (A22.4, D10.2). */
    private static boolean saidAbroad(Map<String, Object> facts) {
        return Boolean.TRUE.equals(facts.get("accessFromAbroad")) || "abroad".equals(facts.get("storageLocation"));
    }

    /** A named person or department that does not belong to the institution today. */
    private boolean stranger(JsonNode recipient, String organisationId) {
        return switch (kind(recipient)) {
            case "person" ->
                directory.appointmentsOf(recipient.path("person").asString("")).stream()
                        .noneMatch(appointment -> appointment.organisationId().equals(organisationId));
            case "department" ->
                directory.departments(organisationId).stream()
                        .noneMatch(department -> department
                                .id()
                                .equals(recipient.path("department").asString("")));
            default -> true;
        };
    }

    private static boolean foreign(JsonNode recipient) {
        String country = recipient.path("country").asString("CN");
        return kind(recipient).equals("overseas") || !country.isEmpty() && !country.equals("CN");
    }

    private static boolean sensitive(Asset asset, Scope scope) {
        return chosen(asset, scope, Set.of("sensitive"))
                || asset.sensitivePersons() > 0 && chosen(asset, scope, Set.of("personal"));
    }

    /** A field in scope that the catalogue no longer holds is taken for sensitive, as an asset is for core. */
    private static boolean unknown(Asset asset, Scope scope) {
        return !asset.fields().stream()
                .map(Asset.Field::name)
                .toList()
                .containsAll(scope.fields().get(asset.id()));
    }

    private static boolean chosen(Asset asset, Scope scope, Set<String> sensitivities) {
        return asset.fields().stream()
                .anyMatch(field ->
                        sensitivities.contains(field.sensitivity()) && scope.contains(asset.id(), field.name()));
    }

    private static int count(List<Asset> inScope, int level) {
        return (int) inScope.stream().filter(asset -> asset.level() == level).count();
    }

    private static boolean claims(JsonNode form, String use) {
        return StreamSupport.stream(form.path("uses").spliterator(), false)
                .anyMatch(claim -> use.equals(claim.asString("")));
    }

    private static boolean any(List<JsonNode> recipients, String kind) {
        return recipients.stream().anyMatch(one -> kind(one).equals(kind));
    }

    private static String kind(JsonNode recipient) {
        return recipient.path("kind").asString("");
    }
}
