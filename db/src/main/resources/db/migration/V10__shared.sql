-- Answers already given, kept 48 hours so that a repeated request gets the same one.
CREATE TABLE shared_idempotency_key (
  id           CHAR(64)    NOT NULL, -- SHA-256 of account and key
  request_hash CHAR(64)    NOT NULL, -- SHA-256 of method, path and body
  status       INT,
  body         MEDIUMTEXT,
  created_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX shared_idempotency_key_created ON shared_idempotency_key (created_at);
