-- Persons counted once a year (A22.4): whose data were sent abroad, known by the keyed hash of the consents and by nothing
-- else. matter_id: the matter that counted the person first. Rows go when their year is over.
CREATE TABLE ledger_person (
  limit_id VARCHAR(60) NOT NULL,
  ledger_year INT NOT NULL,
  person_mark VARCHAR(80) NOT NULL,
  matter_id VARCHAR(26) NOT NULL,
  PRIMARY KEY (limit_id, ledger_year, person_mark)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A list of the persons in one delivery, loaded before the step that delivers; how many of which kind, by no name.
CREATE TABLE ledger_list (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  step_id VARCHAR(64) NOT NULL,
  sensitive_persons BIGINT NOT NULL,
  other_persons BIGINT NOT NULL,
  loaded_by VARCHAR(26) NOT NULL,
  loaded_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ledger_list_of_step ON ledger_list (step_id);

-- Its persons until they are counted, or for a day. kind: SENSITIVE when sensitive data of the person are in the delivery,
-- else OTHER.
CREATE TABLE ledger_list_person (
  list_id VARCHAR(26) NOT NULL,
  person_mark VARCHAR(80) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  PRIMARY KEY (list_id, person_mark)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Of a delivery with a list: how many were on it, and how many of them the year had not counted before; null without one,
-- when the amount counts. amount remains what the delivery takes out of what is reserved.
ALTER TABLE ledger_posting ADD listed BIGINT;
ALTER TABLE ledger_posting ADD counted BIGINT;
