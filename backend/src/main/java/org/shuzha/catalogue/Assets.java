package org.shuzha.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuzha.identity.Department;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.springframework.stereotype.Service;

/** The institution's data assets as other capabilities need them. */
@Service
public class Assets {

    private final AssetMapper assets;
    private final Directory directory;

    Assets(AssetMapper assets, Directory directory) {
        this.assets = assets;
        this.directory = directory;
    }

    /** The organisation's assets among these ids, with owners and fields; unknown or foreign ids are left out. */
    public Map<String, Asset> find(String organisationId, Collection<String> ids) {
        Map<String, Asset> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            complete(organisationId, assets.find(organisationId, ids)).forEach(asset -> found.put(asset.id(), asset));
        }
        return found;
    }

    /** Whether the department owns any asset, alone or with others. */
    public boolean owner(String departmentId) {
        return !assets.ownedBy(departmentId).isEmpty();
    }

    /** Core assets, without owners and fields, of one organisation or, with null, of all. */
    public List<Asset> core(String organisationId) {
        return assets.core(organisationId).stream()
                .map(row -> row.with(List.of(), List.of()))
                .toList();
    }

    Optional<Asset> one(String organisationId, String id) {
        return Optional.ofNullable(find(organisationId, List.of(id)).get(id));
    }

    /** One page by code; the query asks for one row more than the page holds. */
    Page<Asset> page(AssetQuery query) {
        Page<AssetRow> rows = Page.of(assets.page(query), query.limit() - 1, row -> new Cursor(row.code(), row.id()));
        return new Page<>(complete(query.organisationId(), rows.items()), rows.next());
    }

    private List<Asset> complete(String organisationId, List<AssetRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(AssetRow::id).toList();
        Map<String, String> names = directory.departments(organisationId).stream()
                .collect(Collectors.toMap(Department::id, Department::name));
        Map<String, List<OwnerRow>> owners =
                assets.owners(ids).stream().collect(Collectors.groupingBy(OwnerRow::assetId));
        Map<String, List<FieldRow>> fields =
                assets.fields(ids).stream().collect(Collectors.groupingBy(FieldRow::assetId));
        return rows.stream()
                .map(row -> row.with(
                        owners(owners.getOrDefault(row.id(), List.of()), names),
                        fields(fields.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private static List<Asset.Owner> owners(List<OwnerRow> rows, Map<String, String> names) {
        return rows.stream()
                .map(row -> new Asset.Owner(row.departmentId(), names.get(row.departmentId())))
                .toList();
    }

    private static List<Asset.Field> fields(List<FieldRow> rows) {
        return rows.stream()
                .map(row -> new Asset.Field(row.name(), row.label(), row.sensitivity()))
                .toList();
    }
}
