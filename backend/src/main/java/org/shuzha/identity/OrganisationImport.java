package org.shuzha.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Ids;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code organisations.csv} (parents before children) and {@code departments.csv}; known codes are updated. */
@Component
@Order(10)
class OrganisationImport implements ImportPart {

    private static final List<String> LINES = List.of("HEALTH", "TCM", "CDC", "CAC", "POLICE", "NATSEC", "DATA");
    private static final List<String> LEVELS = List.of("INSTITUTION", "DISTRICT", "CITY", "PROVINCE", "NATIONAL");
    private static final List<String> PROFILES = List.of("NATIONAL", "SH-QINGPU", "CQ");

    private final IdentityImportMapper mapper;
    private final ImportCodes codes;
    private final ImportNews news;

    OrganisationImport(IdentityImportMapper mapper, ImportCodes codes, ImportNews news) {
        this.mapper = mapper;
        this.codes = codes;
        this.news = news;
    }

    @Override
    public Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put(
                "organisations.csv",
                List.of(
                        "code!",
                        "name!",
                        "line!",
                        "level!",
                        "territory!",
                        "parent",
                        "profile!",
                        "approvalMinimum",
                        "criticalOperator"));
        files.put("departments.csv", List.of("organisation!", "code!", "name!"));
        return files;
    }

    @Override
    public void read(ImportTable table) {
        Map<String, Integer> rows = new HashMap<>();
        for (Row row : table.rows()) {
            String organisation = table.name().startsWith("o") ? organisation(row) : department(row);
            if (organisation != null) {
                rows.merge(organisation, 1, Integer::sum);
            }
        }
        news.tell(table, rows);
    }

    private String organisation(Row row) {
        row.unique("code");
        String parent = row.text("parent", 50);
        Organisation organisation = new Organisation(
                Ids.next(),
                row.text("code", 50),
                row.text("name", 200),
                row.choice("line", LINES),
                row.choice("level", LEVELS),
                row.text("territory", 12),
                parent == null ? null : codes.organisation(row, "parent"),
                row.choice("profile", PROFILES),
                row.number("approvalMinimum", 1, 3, 1L).intValue(),
                row.flag("criticalOperator", null));
        if (row.clean() && mapper.updateOrganisation(organisation) == 0) {
            mapper.insertOrganisation(organisation);
        }
        return row.clean() ? mapper.organisationId(organisation.code()) : null;
    }

    private String department(Row row) {
        row.unique("organisation", "code");
        String organisation = codes.organisation(row, "organisation");
        Department department =
                new Department(Ids.next(), organisation, row.text("code", 50), row.text("name", 200), null);
        if (row.clean() && mapper.updateDepartment(department) == 0) {
            mapper.insertDepartment(department);
        }
        return row.clean() ? organisation : null;
    }
}
