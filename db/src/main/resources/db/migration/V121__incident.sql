-- Clocks of an incident: to whom it is reported or what has to be done, on which article, by when, and when it was.
-- due_at is our own limit where the article names no number (limit_kind internal).
CREATE TABLE incident_clock (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  duty VARCHAR(40) NOT NULL,
  phase VARCHAR(12) NOT NULL,
  form VARCHAR(12) NOT NULL,
  articles VARCHAR(200) NOT NULL,
  wording VARCHAR(12) NOT NULL,
  limit_kind VARCHAR(12) NOT NULL,
  started_by VARCHAR(16) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  process_instance_id VARCHAR(64),
  met_at DATETIME(3)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX incident_clock_of_matter ON incident_clock (matter_id, id);
CREATE INDEX incident_clock_of_instance ON incident_clock (process_instance_id);
