-- Head of each stream; the row is locked while a leaf is appended, so the chain is serial.
CREATE TABLE audit_stream (
  stream        VARCHAR(100) NOT NULL,
  last_sequence BIGINT       NOT NULL,
  last_hash     CHAR(64)     NOT NULL,
  PRIMARY KEY (stream)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row per state change. The content is stored exactly as it was hashed.
CREATE TABLE audit_leaf (
  stream   VARCHAR(100) NOT NULL,
  sequence BIGINT       NOT NULL,
  hash     CHAR(64)     NOT NULL,
  content  MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (stream, sequence)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What opens a leaf's commitments. Erasing a row here leaves the chain whole.
CREATE TABLE audit_salt (
  stream    VARCHAR(100)  NOT NULL,
  sequence  BIGINT        NOT NULL,
  name      VARCHAR(100)  NOT NULL,
  salt      VARBINARY(16) NOT NULL,
  plaintext MEDIUMTEXT    NOT NULL,
  PRIMARY KEY (stream, sequence, name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
