package org.shuzha.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuzha.identity.ImportCodes;
import org.shuzha.shared.FileImported;
import org.shuzha.shared.Ids;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads {@code assets.csv} and {@code fields.csv}. An asset that is known by its code is updated; the owners and fields
 * a file names for an asset replace the earlier ones.
 */
@Component
@Order(30)
class AssetImport implements ImportPart {

    private static final List<String> CATEGORIES = List.of("clinical", "research", "management", "device");
    private static final List<String> SHARES = List.of("none", "conditional", "unconditional");
    private static final List<String> SENSITIVITIES = List.of("none", "personal", "sensitive");
    private static final long MANY = 1_000_000_000_000L;

    private final AssetMapper assets;
    private final ImportCodes codes;
    private final ApplicationEventPublisher events;

    AssetImport(AssetMapper assets, ImportCodes codes, ApplicationEventPublisher events) {
        this.assets = assets;
        this.codes = codes;
        this.events = events;
    }

    @Override
    public Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put(
                "assets.csv",
                List.of(
                        "organisation!",
                        "code!",
                        "name!",
                        "category!",
                        "level!",
                        "records!",
                        "persons!",
                        "sensitivePersons!",
                        "yearEndTotal",
                        "shareCategory!",
                        "location!",
                        "description",
                        "owners!"));
        files.put("fields.csv", List.of("organisation!", "asset!", "name!", "label!", "sensitivity!"));
        return files;
    }

    @Override
    public void read(ImportTable table) {
        Map<String, Integer> rows = new TreeMap<>();
        Map<String, Integer> positions = new HashMap<>();
        for (Row row : table.rows()) {
            String organisation = codes.organisation(row, "organisation");
            if (table.name().startsWith("a")) {
                asset(row, organisation);
            } else {
                field(row, organisation, positions);
            }
            if (row.clean()) {
                rows.merge(organisation, 1, Integer::sum);
            }
        }
        if (table.clean()) {
            rows.forEach((organisation, count) ->
                    events.publishEvent(new FileImported(organisation, table.name(), count, table.actor())));
        }
    }

    private void asset(Row row, String organisation) {
        row.unique("organisation", "code");
        Long persons = row.number("persons", 0, MANY, 0L);
        AssetRow asset = new AssetRow(
                Ids.next(),
                organisation,
                row.text("code", 50),
                row.text("name", 200),
                row.choice("category", CATEGORIES),
                row.number("level", 1, 3, 1L).intValue(),
                row.number("records", 0, MANY, 0L),
                persons,
                row.number("sensitivePersons", 0, persons, 0L),
                row.number("yearEndTotal", 0, MANY, null),
                row.choice("shareCategory", SHARES),
                row.text("location", 200),
                description(row));
        List<String> owners = owners(row, organisation);
        if (row.clean()) {
            write(asset, owners);
        }
    }

    private static String description(Row row) {
        String text = row.text("description", 1000);
        return text == null ? "" : text;
    }

    private List<String> owners(Row row, String organisation) {
        String cell = row.text("owners", 500);
        List<String> names = cell == null ? List.of() : Arrays.asList(cell.split("\\s*;\\s*"));
        return names.stream()
                .distinct()
                .map(code -> codes.department(row, "owners", organisation, code))
                .toList();
    }

    private void write(AssetRow asset, List<String> owners) {
        if (assets.update(asset) == 0) {
            assets.insert(asset);
        }
        String id = assets.idOf(asset.organisationId(), asset.code());
        assets.dropOwners(id);
        for (int i = 0; i < owners.size(); i++) {
            assets.insertOwner(new OwnerRow(id, owners.get(i), i));
        }
    }

    private void field(Row row, String organisation, Map<String, Integer> positions) {
        row.unique("organisation", "asset", "name");
        String code = row.text("asset", 50);
        String asset = organisation == null || code == null ? null : assets.idOf(organisation, code);
        if (asset == null && row.clean()) {
            row.mistake("asset", "import.unknown_code", Map.of("value", code));
        }
        int position = positions.merge(String.valueOf(asset), 1, Integer::sum);
        FieldRow field = new FieldRow(
                asset,
                row.text("name", 64),
                row.text("label", 100),
                row.choice("sensitivity", SENSITIVITIES),
                position);
        if (row.clean()) {
            if (position == 1) {
                assets.dropFields(asset);
            }
            assets.insertField(field);
        }
    }
}
