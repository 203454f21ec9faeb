package org.shuzha.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.consent.Consents;
import org.shuzha.evidence.EvidenceFiles;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The names that ids on forms stand for: people, departments, assets and their fields, notices, documents. */
@Component
class SheetNames {

    private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");

    private final Directory directory;
    private final Assets assets;
    private final Consents consents;
    private final EvidenceFiles files;

    SheetNames(Directory directory, Assets assets, Consents consents, EvidenceFiles files) {
        this.directory = directory;
        this.assets = assets;
        this.consents = consents;
        this.files = files;
    }

    /** By id; a field of an asset by {@code asset/field}. */
    Map<String, String> of(Matter matter, List<JsonNode> forms) {
        Set<String> ids = new HashSet<>();
        forms.forEach(form -> collect(form, ids));
        Map<String, String> names = new HashMap<>(directory.names(ids));
        directory
                .departments(matter.organisationId())
                .forEach(department -> names.put(department.id(), department.name()));
        names.putAll(consents.titles(matter.organisationId(), ids));
        files.ofMatter(matter.id()).forEach(file -> names.put(file.id(), file.name()));
        assets.find(matter.organisationId(), ids).values().forEach(asset -> put(names, asset));
        return names;
    }

    private static void put(Map<String, String> names, Asset asset) {
        names.put(asset.id(), asset.name());
        asset.fields().forEach(field -> names.put(asset.id() + "/" + field.name(), field.label()));
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.isString() && ID.matcher(node.asString()).matches()) {
            ids.add(node.asString());
        }
        node.forEach(child -> collect(child, ids));
    }
}
