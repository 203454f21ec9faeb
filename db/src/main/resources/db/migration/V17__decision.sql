-- A collective decision: who belonged to the body when it met, who had to stay out, and what came of it.
-- Agenda, votes and minutes are steps of the matter in the same process instance; each meeting of it is one row.
CREATE TABLE decision_resolution (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  process_instance_id VARCHAR(64) NOT NULL,
  matter_id VARCHAR(26) NOT NULL,
  round INT NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  result VARCHAR(12),
  ended_at DATETIME(3)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX decision_resolution_of_matter ON decision_resolution (matter_id, opened_at);

CREATE INDEX decision_resolution_of_instance ON decision_resolution (process_instance_id, opened_at);

CREATE TABLE decision_resolution_member (
  resolution_id VARCHAR(26) NOT NULL,
  person_id VARCHAR(26) NOT NULL,
  excluded VARCHAR(12),
  PRIMARY KEY (resolution_id, person_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
