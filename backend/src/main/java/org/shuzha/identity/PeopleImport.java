package org.shuzha.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.shared.Ids;
import org.shuzha.shared.ImportPart;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code people.csv}; who is set inactive loses every running session. Accounts are not made here. */
@Component
@Order(11)
class PeopleImport implements ImportPart {

    private final IdentityImportMapper mapper;
    private final ImportCodes codes;
    private final ImportNews news;
    private final Sessions sessions;

    PeopleImport(IdentityImportMapper mapper, ImportCodes codes, ImportNews news, Sessions sessions) {
        this.mapper = mapper;
        this.codes = codes;
        this.news = news;
        this.sessions = sessions;
    }

    @Override
    public Map<String, List<String>> files() {
        return Map.of("people.csv", List.of("organisation!", "code!", "name!", "username", "email", "active"));
    }

    @Override
    public void read(ImportTable table) {
        Map<String, Integer> rows = new HashMap<>();
        for (Row row : table.rows()) {
            row.unique("organisation", "code");
            String organisation = codes.organisation(row, "organisation");
            ImportedPerson person = new ImportedPerson(
                    Ids.next(),
                    organisation,
                    row.text("code", 50),
                    row.text("name", 100),
                    username(row),
                    email(row),
                    row.flag("active", organisation == null || !left(organisation, row)));
            if (row.clean() && nameIsFree(row, person)) {
                write(person);
                rows.merge(organisation, 1, Integer::sum);
            }
        }
        news.tell(table, rows);
    }

    /** Without a word about it, who has left stays gone. */
    private boolean left(String organisation, Row row) {
        String id = mapper.personId(organisation, row.text("code", 50));
        return id != null && mapper.left(id);
    }

    private void write(ImportedPerson person) {
        if (mapper.updatePerson(person) == 0) {
            mapper.insertPerson(person);
        } else if (!person.active()) {
            sessions.end(mapper.personId(person.organisationId(), person.code()));
        }
    }

    private boolean nameIsFree(Row row, ImportedPerson person) {
        String holder = person.username() == null ? null : mapper.personIdByUsername(person.username());
        String self = mapper.personId(person.organisationId(), person.code());
        if (holder != null && !holder.equals(self)) {
            row.mistake("username", "import.duplicate", Map.of("value", person.username()));
        }
        return row.clean();
    }

    private static String email(Row row) {
        String email = row.text("email", Contacts.LONGEST);
        if (email != null && !email.matches(Contacts.EMAIL)) {
            row.mistake("email", "import.email", Map.of("value", email));
        }
        return email;
    }

    private static String username(Row row) {
        String text = row.text("username", 64);
        String username = text == null ? null : text.toLowerCase(Locale.ROOT);
        if (username != null && !username.matches(ImportedPerson.USERNAME)) {
            row.mistake("username", "import.username", Map.of("value", text));
        }
        return username;
    }
}
