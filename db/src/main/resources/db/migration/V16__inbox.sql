-- One row per open task and candidate key: a person, or a post at an organisation. Written in the engine's transaction,
-- so that a list never asks the engine.
CREATE TABLE inbox_task (
  task_id VARCHAR(64) NOT NULL,
  candidate_key VARCHAR(120) NOT NULL,
  matter_id VARCHAR(26) NOT NULL,
  procedure_key VARCHAR(80) NOT NULL,
  element VARCHAR(80) NOT NULL,
  search_text VARCHAR(300) NOT NULL,
  sort_at DATETIME(3) NOT NULL,
  claimed_by VARCHAR(26),
  PRIMARY KEY (task_id, candidate_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX inbox_task_page ON inbox_task (candidate_key, sort_at, task_id);
