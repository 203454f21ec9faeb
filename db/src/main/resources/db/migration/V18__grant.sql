-- What IT opened, for whom, which fields and rows, until when; its use records, extensions and platform tokens.
CREATE TABLE grant_access (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  organisation_id VARCHAR(26) NOT NULL,
  status VARCHAR(12) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NOT NULL,
  scope MEDIUMTEXT NOT NULL,
  max_rows BIGINT NOT NULL,
  rows_used BIGINT NOT NULL,
  execution MEDIUMTEXT NOT NULL,
  executed_by VARCHAR(26) NOT NULL,
  executed_at DATETIME(3) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  end_reason VARCHAR(30),
  CONSTRAINT grant_access_of_matter UNIQUE (matter_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE grant_use (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  grant_id VARCHAR(26) NOT NULL,
  used_at DATETIME(3) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  recorded_by VARCHAR(26),
  token_id VARCHAR(26),
  row_count BIGINT NOT NULL,
  fields MEDIUMTEXT NOT NULL,
  purpose VARCHAR(500) NOT NULL,
  deviation VARCHAR(30)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX grant_use_of_grant ON grant_use (grant_id, recorded_at, id);

CREATE TABLE grant_extension (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  grant_id VARCHAR(26) NOT NULL,
  until_day DATE NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  requested_at DATETIME(3) NOT NULL,
  state VARCHAR(12) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX grant_extension_of_grant ON grant_extension (grant_id, requested_at);

-- A platform records uses with a token; only its hash is kept.
CREATE TABLE grant_token (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  grant_id VARCHAR(26) NOT NULL,
  name VARCHAR(100) NOT NULL,
  token_hash VARCHAR(64) NOT NULL,
  created_by VARCHAR(26) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  revoked_at DATETIME(3),
  CONSTRAINT grant_token_hash_unique UNIQUE (token_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX grant_token_of_grant ON grant_token (grant_id);
