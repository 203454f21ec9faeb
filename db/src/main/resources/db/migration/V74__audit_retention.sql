-- How long each submitted matter is kept and on what ground; until_day is the last day, null while the matter runs.
CREATE TABLE audit_retention (
  matter_id VARCHAR(26) NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26) NOT NULL,
  state VARCHAR(12) NOT NULL,
  ended_on DATE,
  until_day DATE,
  grounds MEDIUMTEXT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX audit_retention_by_end ON audit_retention (organisation_id, until_day, matter_id);
CREATE INDEX audit_retention_due ON audit_retention (state, until_day);

-- What somebody decided once a term was over; nothing is destroyed by it.
CREATE TABLE audit_retention_review (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  result VARCHAR(12) NOT NULL,
  until_day DATE,
  reason VARCHAR(1000) NOT NULL,
  reviewed_by VARCHAR(26) NOT NULL,
  reviewed_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX audit_retention_review_of ON audit_retention_review (matter_id, id);

CREATE TABLE audit_hold (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  reference VARCHAR(200) NOT NULL,
  placed_by VARCHAR(26) NOT NULL,
  placed_at DATETIME(3) NOT NULL,
  lifted_by VARCHAR(26),
  lifted_at DATETIME(3),
  lifting_reason VARCHAR(1000)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX audit_hold_of ON audit_hold (matter_id, lifted_at);

-- Matters from before: those that ended get their term when the clock first looks at them, because theirs is over today.
INSERT INTO audit_retention (matter_id, organisation_id, state, ended_on, until_day, grounds)
SELECT id, organisation_id, CASE WHEN status = 'ENDED' THEN 'KEPT' ELSE 'RUNNING' END,
  CAST(ended_at AS DATE), CAST(ended_at AS DATE), '[]'
FROM matter
WHERE status <> 'DRAFT';
