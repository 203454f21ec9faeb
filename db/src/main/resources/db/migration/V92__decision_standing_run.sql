-- Runs that were found covered by a standing resolution of the body, and when one no longer was.
CREATE TABLE decision_standing_run (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  round INT NOT NULL,
  standing_id VARCHAR(26) NOT NULL,
  covered_at DATETIME(3) NOT NULL,
  lapsed_at DATETIME(3)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX decision_standing_run_of ON decision_standing_run (matter_id, id);
CREATE INDEX decision_standing_run_under ON decision_standing_run (standing_id, id);
