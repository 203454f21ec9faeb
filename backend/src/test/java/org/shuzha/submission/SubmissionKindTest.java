package org.shuzha.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** Off the platform an authority can answer what the process offers it on the platform, no more and no less. */
class SubmissionKindTest {

    @Test
    void theTasksOfferTheSame() {
        var offered = Bpmn.readModelFromStream(getClass().getResourceAsStream("/shared/authority-submission.bpmn"))
                .getModelElementsByType(UserTask.class)
                .stream()
                .map(SubmissionKindTest::properties)
                .filter(task -> task.get("role").equals("authority"))
                .map(task -> Set.of(task.get("opinions").split(",")))
                .toList();
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SubmissionKind.values())
                        .map(SubmissionKind::answers)
                        // a copy is received as a report is
                        .distinct()
                        .toList());
    }

    private static Map<String, String> properties(UserTask task) {
        return task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(block -> block.getChildElementsByType(CamundaProperty.class).stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
