package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A matter, then the notice its persons consented to, then the limits: a course that holds a limit checks no consent before
 * it waits, or it and a withdrawal of consent could wait for each other.
 */
class LockOrderTest {

    private static final Set<String> LIMITS = Set.of("${reserveQuota}", "${commitQuota}");
    private static final String CONSENTS = "${checkConsent}";
    private static final List<Class<? extends FlowNode>> WAITS = List.of(
            UserTask.class,
            ReceiveTask.class,
            IntermediateCatchEvent.class,
            EventBasedGateway.class,
            CallActivity.class);

    @Test
    void noCourseGoesFromTheLimitsBackToTheConsents() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:/procedures/*/*.bpmn");
        var both = new LinkedHashSet<String>();
        for (Resource one : found) {
            try (InputStream in = one.getInputStream()) {
                BpmnModelInstance course = Bpmn.readModelFromStream(in);
                assertThat(back(course)).as(one.getFilename()).isEmpty();
                if (limits(course).findAny().isPresent() && consents(course)) {
                    both.add(one.getFilename());
                }
            }
        }
        assertThat(both).contains("external-data-provision.bpmn", "outbound-export-assessment.bpmn");
    }

    @Test
    void seesWhichCourseGoesBack() {
        var straight = Bpmn.createExecutableProcess()
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${reserveQuota}")
                .exclusiveGateway();
        assertThat(back(straight.serviceTask("Service_Again")
                        .camundaDelegateExpression(CONSENTS)
                        .done()))
                .containsExactly("Service_Again");
        var waiting = Bpmn.createExecutableProcess()
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${reserveQuota}")
                .userTask();
        assertThat(back(waiting.serviceTask()
                        .camundaDelegateExpression(CONSENTS)
                        .done()))
                .isEmpty();
    }

    /** Checks of consents that are reached from a limit in one transaction. */
    private static List<String> back(BpmnModelInstance course) {
        var reached = new LinkedHashSet<FlowNode>();
        var open = new ArrayDeque<FlowNode>(limits(course).toList());
        while (!open.isEmpty()) {
            open.pop().getSucceedingNodes().list().stream()
                    .filter(next -> !waits(next) && reached.add(next))
                    .forEach(open::push);
        }
        return reached.stream()
                .filter(node -> CONSENTS.equals(delegate(node)))
                .map(FlowNode::getId)
                .toList();
    }

    private static boolean waits(FlowNode node) {
        return node.isCamundaAsyncBefore() || WAITS.stream().anyMatch(kind -> kind.isInstance(node));
    }

    private static Stream<ServiceTask> limits(BpmnModelInstance course) {
        return course.getModelElementsByType(ServiceTask.class).stream()
                .filter(node -> LIMITS.contains(delegate(node)));
    }

    private static boolean consents(BpmnModelInstance course) {
        return course.getModelElementsByType(ServiceTask.class).stream()
                .anyMatch(node -> CONSENTS.equals(delegate(node)));
    }

    private static String delegate(FlowNode node) {
        return node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null
                ? task.getCamundaDelegateExpression()
                : "";
    }
}
