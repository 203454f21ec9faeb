package org.shuzha.identity;

import java.util.Map;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.stereotype.Component;

/** Turns the codes of import rows into ids; a code nobody knows is a mistake of its row. */
@Component
public class ImportCodes {

    private final IdentityImportMapper mapper;

    ImportCodes(IdentityImportMapper mapper) {
        this.mapper = mapper;
    }

    /** Null when the cell is empty or the code unknown. */
    public String organisation(Row row, String column) {
        String code = row.text(column, 50);
        return code == null ? null : known(row, column, code, mapper.organisationId(code));
    }

    /** A department of that organisation; null when the cell is empty or the code unknown. */
    public String department(Row row, String column, String organisationId) {
        String code = row.text(column, 50);
        return code == null ? null : department(row, column, organisationId, code);
    }

    /** As above, for one of several codes in a cell. */
    public String department(Row row, String column, String organisationId, String code) {
        return organisationId == null ? null : known(row, column, code, mapper.departmentId(organisationId, code));
    }

    String person(Row row, String column, String organisationId) {
        String code = row.text(column, 50);
        boolean unread = code == null || organisationId == null;
        return unread ? null : known(row, column, code, mapper.personId(organisationId, code));
    }

    private static String known(Row row, String column, String code, String id) {
        if (id == null) {
            row.mistake(column, "import.unknown_code", Map.of("value", code));
        }
        return id;
    }
}
