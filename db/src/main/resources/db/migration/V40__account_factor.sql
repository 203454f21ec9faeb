-- Second factors. The secret is encrypted with a key outside the database; last_step is the latest time step whose code was
-- accepted, so that no code counts twice. confirmed_at is null until its owner has shown a code.
CREATE TABLE account_totp (
  person_id    VARCHAR(26)  NOT NULL PRIMARY KEY,
  secret       VARCHAR(200) NOT NULL,
  last_step    BIGINT       NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  confirmed_at DATETIME(3)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One-time codes for whoever lost the device: SHA-256 of 80 random bits.
CREATE TABLE account_recovery_code (
  id        VARCHAR(26) NOT NULL PRIMARY KEY,
  person_id VARCHAR(26) NOT NULL,
  code_hash CHAR(64)    NOT NULL,
  used_at   DATETIME(3),
  CONSTRAINT account_recovery_code_once UNIQUE (person_id, code_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
