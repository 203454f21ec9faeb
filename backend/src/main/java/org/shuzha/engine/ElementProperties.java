package org.shuzha.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The {@code camunda:property} pairs of one element. */
final class ElementProperties {

    private ElementProperties() {}

    static Map<String, String> of(BaseElement element) {
        var properties = new LinkedHashMap<String, String>();
        if (element == null || element.getExtensionElements() == null) {
            return properties;
        }
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(group -> group.getCamundaProperties().stream())
                .forEach((CamundaProperty property) ->
                        properties.put(property.getCamundaName(), property.getCamundaValue()));
        return properties;
    }
}
