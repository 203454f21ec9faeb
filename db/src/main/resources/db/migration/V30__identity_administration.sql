-- Administration: who changed a row last and how often, so that the slower of two people learns of the faster.
ALTER TABLE identity_organisation ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE identity_organisation ADD COLUMN changed_by VARCHAR(26);
ALTER TABLE identity_organisation ADD COLUMN changed_at DATETIME(3);

-- closed_from: first day on which the department takes nobody and nothing in; null while it is open.
ALTER TABLE identity_department ADD COLUMN closed_from DATE;
ALTER TABLE identity_department ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE identity_department ADD COLUMN changed_by VARCHAR(26);
ALTER TABLE identity_department ADD COLUMN changed_at DATETIME(3);

ALTER TABLE identity_person ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE identity_person ADD COLUMN changed_by VARCHAR(26);
ALTER TABLE identity_person ADD COLUMN changed_at DATETIME(3);

-- ordered_by is null for what an operator imported. An end before the first day means it never took effect.
ALTER TABLE identity_appointment ADD COLUMN ordered_by VARCHAR(26);
ALTER TABLE identity_appointment ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE identity_appointment ADD COLUMN changed_by VARCHAR(26);
ALTER TABLE identity_appointment ADD COLUMN changed_at DATETIME(3);
CREATE INDEX identity_appointment_of_person ON identity_appointment (person_id, valid_from);

ALTER TABLE identity_substitution ADD COLUMN ordered_by VARCHAR(26);
ALTER TABLE identity_substitution ADD COLUMN version INT DEFAULT 0 NOT NULL;
ALTER TABLE identity_substitution ADD COLUMN changed_by VARCHAR(26);
ALTER TABLE identity_substitution ADD COLUMN changed_at DATETIME(3);

-- Somebody leaves (LEFT) or moves (MOVED): rights end with last_day, open work goes to the successor who may take it.
CREATE TABLE identity_personnel_change (
  id              VARCHAR(26)  NOT NULL PRIMARY KEY,
  person_id       VARCHAR(26)  NOT NULL,
  organisation_id VARCHAR(26)  NOT NULL,
  kind            VARCHAR(5)   NOT NULL,
  last_day        DATE         NOT NULL,
  successor_id    VARCHAR(26),
  reason          VARCHAR(500) NOT NULL,
  ordered_by      VARCHAR(26)  NOT NULL,
  ordered_at      DATETIME(3)  NOT NULL,
  effected_at     DATETIME(3),
  CONSTRAINT identity_personnel_change_of FOREIGN KEY (person_id) REFERENCES identity_person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX identity_personnel_change_person ON identity_personnel_change (person_id, last_day);
CREATE INDEX identity_personnel_change_due ON identity_personnel_change (effected_at, last_day);

-- Whoever opened the first account may name the three administrators of that organisation, once.
CREATE TABLE identity_setup (
  person_id       VARCHAR(26) NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26) NOT NULL,
  opened_at       DATETIME(3) NOT NULL,
  ended_at        DATETIME(3),
  CONSTRAINT identity_setup_by FOREIGN KEY (person_id) REFERENCES identity_person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
