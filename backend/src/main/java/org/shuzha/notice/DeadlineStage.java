package org.shuzha.notice;

/** When a task's deadline is spoken of: shortly before, when it has passed, and when the task is open long after. */
enum DeadlineStage {
    NEAR,
    PASSED,
    STILL_OPEN
}
