-- A task leads to the appointment by which somebody was found competent, no longer to a person or a post: a row and the
-- right to decide begin and end together, and counts need look at nothing else.
INSERT INTO inbox_task (task_id, candidate_key, matter_id, procedure_key, element, search_text, sort_at, claimed_by)
SELECT t.task_id, CONCAT('own:', c.appointment_id), t.matter_id, t.procedure_key, t.element, t.search_text, t.sort_at,
  t.claimed_by
FROM inbox_task t JOIN matter_step_candidate c ON c.step_id = t.task_id
WHERE c.appointment_id IS NOT NULL AND t.candidate_key = CONCAT('person:', c.person_id);

INSERT INTO inbox_task (task_id, candidate_key, matter_id, procedure_key, element, search_text, sort_at, claimed_by)
SELECT t.task_id, CONCAT('pool:', c.appointment_id), t.matter_id, t.procedure_key, t.element, t.search_text, t.sort_at,
  t.claimed_by
FROM inbox_task t JOIN matter_step_candidate c ON c.step_id = t.task_id
WHERE c.appointment_id IS NOT NULL AND t.candidate_key LIKE 'post:%';

INSERT INTO inbox_task (task_id, candidate_key, matter_id, procedure_key, element, search_text, sort_at, claimed_by)
SELECT t.task_id, CONCAT(t.candidate_key, '@', c.appointment_id), t.matter_id, t.procedure_key, t.element,
  t.search_text, t.sort_at, t.claimed_by
FROM inbox_task t JOIN matter_step_candidate c ON c.step_id = t.task_id
WHERE c.appointment_id IS NOT NULL AND t.candidate_key LIKE 'claim:%' AND t.candidate_key NOT LIKE '%@%';

INSERT INTO inbox_task (task_id, candidate_key, matter_id, procedure_key, element, search_text, sort_at, claimed_by)
SELECT t.task_id, CONCAT(t.candidate_key, '@self'), t.matter_id, t.procedure_key, t.element, t.search_text, t.sort_at,
  t.claimed_by
FROM inbox_task t JOIN matter_step_candidate c ON c.step_id = t.task_id
WHERE c.appointment_id IS NULL AND t.candidate_key = CONCAT('claim:', c.person_id);

DELETE FROM inbox_task
WHERE candidate_key LIKE 'person:%' OR candidate_key LIKE 'post:%'
  OR (candidate_key LIKE 'claim:%' AND candidate_key NOT LIKE '%@%');
