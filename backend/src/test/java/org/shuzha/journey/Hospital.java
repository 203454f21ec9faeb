package org.shuzha.journey;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import org.shuzha.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An invented hospital that belongs to one test: people, posts and data may change without disturbing anybody. */
final class Hospital {

    /** Fields of every asset and their sensitivity. */
    static final Map<String, String> FIELDS = fields();

    /** The word of the demo people, hashed lightly: hundreds of invented people sign in. */
    private static final String PASSWORD = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("demo");

    private static final AtomicInteger COUNT = new AtomicInteger();

    final String id = Ids.next();
    private final String suffix = ".h" + COUNT.incrementAndGet();
    private final JdbcTemplate jdbc;
    private final Function<String, Client> signIn;
    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();
    private final Map<String, Client> clients = new HashMap<>();

    Hospital(JdbcTemplate jdbc, Function<String, Client> signIn, String profile) {
        this.jdbc = jdbc;
        this.signIn = signIn;
        jdbc.update(
                "INSERT INTO identity_organisation (id, code, name, line, level, territory, profile, approval_minimum)"
                        + " VALUES (?, ?, ?, 'HEALTH', 'INSTITUTION', '990101', ?, 1)",
                id,
                "T" + suffix,
                "测试医院" + suffix,
                profile);
    }

    Hospital appoint(String who, Post post, String department) {
        jdbc.update(
                "INSERT INTO identity_appointment (id, person_id, organisation_id, department_id, post, valid_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                person(who),
                id,
                department == null ? null : department(department),
                post.name(),
                day("2025-01-01"));
        return this;
    }

    /** {@code system}, {@code security} and {@code audit}. */
    Hospital administrators() {
        return appoint("system", Post.SYSTEM_ADMINISTRATOR, null)
                .appoint("security", Post.SECURITY_ADMINISTRATOR, null)
                .appoint("audit", Post.AUDIT_ADMINISTRATOR, null);
    }

    /** Ends every appointment of this person yesterday. */
    Hospital dismiss(String who) {
        Date yesterday = Date.valueOf(LocalDate.now().minusDays(2));
        jdbc.update("UPDATE identity_appointment SET valid_until = ? WHERE person_id = ?", yesterday, person(who));
        return this;
    }

    /** From long ago until far off {@code substitute} stands in for {@code absent}. */
    Hospital substitute(String absent, String substitute) {
        jdbc.update(
                "INSERT INTO identity_substitution (id, absent_id, substitute_id, valid_from, valid_until)"
                        + " VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                person(absent),
                person(substitute),
                day("2025-01-01"),
                day("2099-01-01"));
        return this;
    }

    Hospital asset(String code, int level, String... owners) {
        String asset = Ids.next();
        assets.put(code, asset);
        jdbc.update(
                "INSERT INTO catalogue_asset (id, organisation_id, code, name, category, level, records, persons,"
                        + " sensitive_persons, share_category, location, description)"
                        + " VALUES (?, ?, ?, ?, 'clinical', ?, 10000, 5000, 100, 'none', '机房', '测试数据')",
                asset,
                id,
                code,
                "测试数据 " + code,
                level);
        for (int i = 0; i < owners.length; i++) {
            jdbc.update("INSERT INTO catalogue_owner VALUES (?, ?, ?)", asset, department(owners[i]), i);
        }
        int position = 0;
        for (var field : FIELDS.entrySet()) {
            jdbc.update(
                    "INSERT INTO catalogue_field VALUES (?, ?, ?, ?, ?)",
                    asset,
                    field.getKey(),
                    "字段" + field.getKey(),
                    field.getValue(),
                    position++);
        }
        return this;
    }

    /** A signed-in person; the same session every time. */
    Client as(String who) {
        person(who);
        return clients.computeIfAbsent(who, name -> signIn.apply(name + suffix));
    }

    /** Another session of the same person. */
    Client anotherSession(String who) {
        person(who);
        return signIn.apply(who + suffix);
    }

    String name(String who) {
        return "测试" + who;
    }

    String asset(String code) {
        return assets.get(code);
    }

    String department(String code) {
        return departments.computeIfAbsent(code, key -> {
            String department = Ids.next();
            jdbc.update(
                    "INSERT INTO identity_department (id, organisation_id, code, name) VALUES (?, ?, ?, ?)",
                    department,
                    id,
                    key,
                    "科室" + key);
            return department;
        });
    }

    /** Id of a person, who exists from the first time on. */
    String person(String who) {
        return people.computeIfAbsent(who, key -> {
            String person = Ids.next();
            jdbc.update(
                    "INSERT INTO identity_person (id, organisation_id, code, name, username, active) VALUES (?, ?, ?, ?, ?, TRUE)",
                    person,
                    id,
                    key + suffix,
                    name(key),
                    key + suffix);
            jdbc.update(
                    "INSERT INTO identity_account (person_id, password_hash, failed_attempts, password_changed_at)"
                            + " VALUES (?, ?, 0, ?)",
                    person,
                    PASSWORD,
                    day("2025-01-01"));
            return person;
        });
    }

    private static Date day(String day) {
        return Date.valueOf(day);
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var entry : List.of(
                Map.entry("patient_id", "personal"),
                Map.entry("sex", "personal"),
                Map.entry("result", "sensitive"),
                Map.entry("tested_on", "none"),
                Map.entry("ward", "none"))) {
            fields.put(entry.getKey(), entry.getValue());
        }
        return fields;
    }
}
