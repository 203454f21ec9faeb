package org.shuzha.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of one mapper XML, as far as the rules about it need to understand it. */
final class MapperXml {

    private static final Pattern NAMESPACE = Pattern.compile("<mapper\\s+namespace=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("<arg name=\"(\\w+)\" column=\"(\\w+)\"");
    private static final Pattern NOT_SQL =
            Pattern.compile("<!--.*?-->|<!\\[CDATA\\[|]]>|<[^>]+>|'[^']*'|--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final String NAME = "[\\w$`.{}]+";
    private static final String ALIAS = "(?:\\s+(?:AS\\s+)?\\w+)?";
    private static final Pattern TABLES = Pattern.compile(
            "(?<!\\bFOR )(?<!\\bKEY )\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(" + NAME + "(?:" + ALIAS + "\\s*,\\s*" + NAME
                    + ")*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMON_TABLE =
            Pattern.compile("(?:\\bWITH|,)\\s+(?:RECURSIVE\\s+)?(\\w+)\\s+AS\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final String text;

    MapperXml(Path file) {
        this.name = file.getFileName().toString();
        try {
            this.text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is wrong with it, empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        String namespace = namespace();
        if (!namespace.endsWith("." + name.replace(".xml", ""))) {
            faults.add(name + " is the XML of " + namespace);
        }
        if (text.contains("${")) {
            faults.add(name + " pastes text into SQL");
        }
        PART.matcher(text)
                .results()
                .filter(part -> !column(part.group(1)).equals(part.group(2)))
                .forEach(part -> faults.add(name + " reads " + part.group(1) + " from " + part.group(2)));
        String owner = namespace.replaceAll("\\.\\w+$", "").replaceAll(".*\\.", "");
        for (String table : tables()) {
            if (!owns(owner, table)) {
                faults.add(name + " of " + owner + " touches " + table);
            }
        }
        return faults;
    }

    private String namespace() {
        Matcher matcher = NAMESPACE.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String column(String part) {
        return part.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean owns(String owner, String table) {
        boolean common = table.startsWith("shared_") && Set.of("web", "shared").contains(owner);
        return common || table.equals(owner) || table.startsWith(owner + "_");
    }

    /** Tables named in the statements, in lower case, without names that a WITH introduces. */
    Set<String> tables() {
        String sql = NOT_SQL.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
        Set<String> tables = new HashSet<>();
        Matcher matcher = TABLES.matcher(sql);
        while (matcher.find()) {
            for (String item : matcher.group(1).split(",")) {
                tables.add(item.strip().split(" ")[0].replace("`", "").toLowerCase(Locale.ROOT));
            }
        }
        Matcher common = COMMON_TABLE.matcher(sql);
        while (common.find()) {
            tables.remove(common.group(1).toLowerCase(Locale.ROOT));
        }
        return tables;
    }
}
