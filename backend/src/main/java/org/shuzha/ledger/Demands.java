package org.shuzha.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Scope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What a matter asks of which limits, by its form and scope, and what an execution delivered. Nothing said means the most
 * that the data can be. A limit that does not concern the matter is asked for nothing.
 */
@Component
class Demands {

    private static final int CORE_LEVEL = 3;

    /** More than there are of anything; a form that is being filled may say what it likes. */
    private static final long MANY = 1_000_000_000_000L;

    private final Facts facts;
    private final Assets assets;

    Demands(Facts facts, Assets assets) {
        this.facts = facts;
        this.assets = assets;
    }

    /** The core assets in scope and both limits of persons sent abroad. */
    List<Demand> of(Matter matter, Scope scope) {
        Map<String, Object> found = facts.of(matter, matter.deploymentId(), scope);
        Collection<Asset> data =
                assets.find(matter.organisationId(), scope.assets()).values();
        var demands = new ArrayList<Demand>();
        data.stream()
                .filter(asset -> asset.level() == CORE_LEVEL)
                .map(asset -> new Demand(core(asset), countsAsCore(found) ? rows(scope, asset) : 0))
                .forEach(demands::add);
        demands.addAll(Boolean.FALSE.equals(found.get("abroad")) ? persons(matter, 0, 0) : abroad(matter, data, found));
        return demands;
    }

    /**
     * What was executed, of the limits the matter asked for. Of persons as many as the list says; without one those with
     * sensitive data first.
     */
    List<Demand> delivered(List<Demand> asked, JsonNode execution, @Nullable PersonList list) {
        return list == null ? declared(asked, execution) : listed(asked, execution, list);
    }

    private static List<Demand> listed(List<Demand> asked, JsonNode execution, PersonList list) {
        var delivered = new ArrayList<>(declared(asked, execution));
        delivered.removeIf(demand -> demand.limit().kind() != Limit.Kind.CORE);
        asked.stream()
                .map(Demand::limit)
                .filter(limit -> list.of(limit.kind()) > 0)
                .forEach(limit -> delivered.add(new Demand(limit, list.of(limit.kind()))));
        return delivered;
    }

    private static List<Demand> declared(List<Demand> asked, JsonNode execution) {
        Set<String> data = StreamSupport.stream(execution.path("fields").spliterator(), false)
                .map(field -> field.path("asset").asString(""))
                .collect(Collectors.toSet());
        long persons = number(execution, "persons");
        var delivered = new ArrayList<Demand>();
        for (Demand demand : asked.stream().filter(one -> one.amount() > 0).toList()) {
            long amount = switch (demand.limit().kind()) {
                case CORE -> data.contains(demand.limit().assetId()) ? number(execution, "rows") : 0;
                case SENSITIVE -> Math.min(persons, demand.amount());
                case OTHER -> persons;
            };
            persons -= demand.limit().kind() == Limit.Kind.CORE ? 0 : amount;
            delivered.add(new Demand(demand.limit(), amount));
        }
        return delivered;
    }

    private List<Demand> abroad(Matter matter, Collection<Asset> data, Map<String, Object> found) {
        JsonNode form = matter.form();
        if (Boolean.FALSE.equals(found.get("personal"))) {
            return persons(matter, 0, 0);
        }
        if (form.has("sensitivePersons") || form.has("otherPersons")) {
            return persons(matter, number(form, "sensitivePersons"), number(form, "otherPersons"));
        }
        long said = number(form, "persons");
        long persons = said > 0 ? said : data.stream().mapToLong(Asset::persons).sum();
        boolean sensitive = !Boolean.FALSE.equals(found.get("sensitive"));
        return persons(matter, sensitive ? persons : 0, sensitive ? 0 : persons);
    }

    private static List<Demand> persons(Matter matter, long sensitive, long other) {
        String organisation = matter.organisationId();
        return List.of(
                new Demand(Limit.sensitive(organisation), sensitive), new Demand(Limit.other(organisation), other));
    }

    /** To another legal person, and no flow that the article leaves out. */
    private static boolean countsAsCore(Map<String, Object> found) {
        return !Boolean.FALSE.equals(found.get("coreToOtherPerson"))
                && !Boolean.TRUE.equals(found.get("stateOrganDuty"))
                && !Boolean.TRUE.equals(found.get("internalFlow"));
    }

    private static long rows(Scope scope, Asset asset) {
        return scope.maxRows() > 0 ? Math.min(scope.maxRows(), MANY) : asset.records();
    }

    private static long number(JsonNode form, String field) {
        return Math.min(Math.max(form.path(field).asLong(0), 0), MANY);
    }

    private static Limit core(Asset asset) {
        return Limit.core(asset.organisationId(), asset.id());
    }
}
