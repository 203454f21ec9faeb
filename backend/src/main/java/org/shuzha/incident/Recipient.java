package org.shuzha.incident;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom table T13 names, with the rows that name the same one joined: the soonest limit and the strictest word count, every
 * article stays.
 *
 * @param latest a number of hours, {@code 4h}
 */
record Recipient(String duty, String form, String wording, String latest, String limitKind, String articles) {

    static final String REPORT = "report";
    static final String UPWARD = "upward";
    static final String NATIONAL = "national";
    static final String NOTIFY = "notify";
    static final String WARN = "warn";
    static final String ACT = "act";
    private static final String IMMEDIATELY = "immediately";

    static Collection<Recipient> of(List<Map<String, Object>> rows) {
        Map<String, Recipient> joined = new LinkedHashMap<>();
        rows.stream().map(Recipient::of).forEach(one -> joined.merge(one.duty, one, Recipient::and));
        return joined.values();
    }

    private static Recipient of(Map<String, Object> row) {
        return new Recipient(
                text(row, "recipient"),
                text(row, "form"),
                text(row, "wording"),
                text(row, "latest"),
                text(row, "source"),
                text(row, "article"));
    }

    private Recipient and(Recipient other) {
        Recipient sooner = other.hours() < hours() ? other : this;
        return new Recipient(
                duty,
                Stream.of(form, other.form).anyMatch(UPWARD::equals) ? UPWARD : form,
                Stream.of(wording, other.wording).anyMatch(IMMEDIATELY::equals) ? IMMEDIATELY : sooner.wording,
                sooner.latest,
                sooner.limitKind,
                Stream.of(articles, other.articles)
                        .flatMap(list -> Stream.of(list.split(",")))
                        .distinct()
                        .collect(Collectors.joining(",")));
    }

    private int hours() {
        return Integer.parseInt(latest.substring(0, latest.length() - 1));
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
