-- Personal access tokens: SHA-256 of the token, scopes as a comma-separated list. last_used_at is kept to the minute.
CREATE TABLE account_token (
  id           VARCHAR(26)  NOT NULL PRIMARY KEY,
  person_id    VARCHAR(26)  NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   CHAR(64)     NOT NULL,
  scopes       VARCHAR(200) NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  expires_at   DATETIME(3)  NOT NULL,
  last_used_at DATETIME(3),
  revoked_at   DATETIME(3),
  CONSTRAINT account_token_once UNIQUE (token_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX account_token_of ON account_token (person_id, expires_at);
