package org.shuzha.engine;

import java.util.Map;

/**
 * The engine created a user task.
 *
 * @param process key of the process definition, a called process has its own
 * @param processInstanceId instance the task belongs to; a called process has its own
 * @param variables the plain variables the task sees
 */
public record TaskOpened(
        String taskId,
        String matterId,
        String deploymentId,
        String process,
        String processInstanceId,
        String element,
        Map<String, Object> variables) {}
