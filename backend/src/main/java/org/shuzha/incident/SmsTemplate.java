package org.shuzha.incident;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the places of a template; in one pass, so that what a text holds is never taken for a place. */
record SmsTemplate(Map<String, String> values) {

    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id)}");

    /** For addresses and forms. */
    String encoded(String template) {
        return filled(
                template,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** For places between the quotes of JSON. */
    String quoted(String template, JsonMapper json) {
        return filled(template, value -> {
            String text = json.writeValueAsString(value);
            return text.substring(1, text.length() - 1);
        });
    }

    private String filled(String template, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.get(place.group(1)))));
    }

    @Override
    public String toString() {
        return "SmsTemplate";
    }
}
