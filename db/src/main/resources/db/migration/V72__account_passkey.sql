-- Passkeys (WebAuthn): what the authenticator attested, which is its own id and the public key, in Base64. An id may have 1023
-- bytes, so its SHA-256 stands for it. sign_count is the latest accepted counter, 0 for authenticators that keep none.
CREATE TABLE account_passkey (
  id              VARCHAR(26) NOT NULL PRIMARY KEY,
  person_id       VARCHAR(26) NOT NULL,
  name            VARCHAR(50) NOT NULL,
  credential_hash CHAR(64)    NOT NULL,
  credential      TEXT        NOT NULL,
  sign_count      BIGINT      NOT NULL,
  backup_eligible BOOLEAN     NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  last_used_at    DATETIME(3),
  CONSTRAINT account_passkey_once UNIQUE (credential_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX account_passkey_of ON account_passkey (person_id);
