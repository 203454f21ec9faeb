-- Runs that verify the whole trail, with how far they are and what they found (JSON).
CREATE TABLE audit_verification (
  id           VARCHAR(26) NOT NULL PRIMARY KEY,
  requested_by VARCHAR(26) NOT NULL,
  state        VARCHAR(10) NOT NULL,
  done         BIGINT      NOT NULL,
  total        BIGINT      NOT NULL,
  started_at   DATETIME(3) NOT NULL,
  updated_at   DATETIME(3) NOT NULL,
  findings     MEDIUMTEXT
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX audit_verification_state ON audit_verification (state);
