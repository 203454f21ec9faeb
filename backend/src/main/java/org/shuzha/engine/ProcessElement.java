package org.shuzha.engine;

import java.util.List;
import java.util.Map;

/** One element of a BPMN: its Chinese name, its declared properties, and the process it calls (null for none). */
public record ProcessElement(String id, String name, String calls, Map<String, String> properties) {

    public String property(String key) {
        return properties.get(key);
    }

    /** A comma-separated property as a list, empty when absent. */
    public List<String> list(String key) {
        String value = properties.get(key);
        return value == null || value.isBlank()
                ? List.of()
                : java.util.Arrays.stream(value.split("[,\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
