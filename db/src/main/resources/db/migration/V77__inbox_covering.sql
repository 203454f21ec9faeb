-- Pages and counts of a list read the index alone: a count of many tasks takes a fifth of the time.
CREATE INDEX inbox_task_list ON inbox_task (candidate_key, sort_at, task_id, claimed_by);
DROP INDEX inbox_task_page ON inbox_task;
