-- One version of a notice: what individuals are told before they consent (A29.7). Never changed; a correction is another
-- version of its series.
CREATE TABLE consent_notice (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26) NOT NULL,
  series_id VARCHAR(26) NOT NULL,
  version INT NOT NULL,
  title VARCHAR(100) NOT NULL,
  purpose VARCHAR(1000) NOT NULL,
  manner VARCHAR(1000) NOT NULL,
  info_types VARCHAR(1000) NOT NULL,
  receiver_name VARCHAR(200),
  receiver_contact VARCHAR(200),
  abroad BOOLEAN NOT NULL,
  separate BOOLEAN NOT NULL,
  rights VARCHAR(1000) NOT NULL,
  created_by VARCHAR(26) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  CONSTRAINT consent_notice_version UNIQUE (series_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX consent_notice_of ON consent_notice (organisation_id, id);

-- What one person answered to one version. The person is a keyed hash of an identifier, nothing else. standing is true for
-- the latest answer and null for those it replaced.
CREATE TABLE consent_record (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  notice_id VARCHAR(26) NOT NULL,
  person_mark VARCHAR(80) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  given BOOLEAN NOT NULL,
  guardian VARCHAR(10),
  captured_at DATETIME(3) NOT NULL,
  captured_how VARCHAR(10) NOT NULL,
  evidence VARCHAR(100),
  recorded_by VARCHAR(26) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  withdrawn_at DATETIME(3),
  withdrawn_how VARCHAR(10),
  withdrawn_by VARCHAR(26),
  standing BOOLEAN,
  CONSTRAINT consent_record_standing UNIQUE (notice_id, person_mark, standing)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX consent_record_of ON consent_record (person_mark, notice_id);

-- Matters that were found covered by the consents to a version of a notice; a withdrawal reaches them.
CREATE TABLE grant_reliance (
  matter_id VARCHAR(26) NOT NULL,
  notice_id VARCHAR(26) NOT NULL,
  since DATETIME(3) NOT NULL,
  PRIMARY KEY (notice_id, matter_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
