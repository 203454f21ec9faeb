-- Whom a provider outside (OpenID Connect) means: its unchanging subject, bound to one person here at the first sign-in.
CREATE TABLE account_outside_identity (
  issuer    VARCHAR(255) NOT NULL,
  subject   VARCHAR(255) NOT NULL,
  person_id VARCHAR(26)  NOT NULL,
  since     DATETIME(3)  NOT NULL,
  PRIMARY KEY (issuer, subject),
  CONSTRAINT account_outside_identity_one UNIQUE (person_id, issuer)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
