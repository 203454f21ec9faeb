-- Who is who. Codes are the institution's own; ids are ours.
CREATE TABLE identity_organisation (
  id               VARCHAR(26)  NOT NULL PRIMARY KEY,
  code             VARCHAR(50)  NOT NULL,
  name             VARCHAR(200) NOT NULL,
  line             VARCHAR(20)  NOT NULL,
  level            VARCHAR(20)  NOT NULL,
  territory        VARCHAR(12)  NOT NULL,
  parent_id        VARCHAR(26),
  profile          VARCHAR(20)  NOT NULL,
  approval_minimum INT          NOT NULL,
  CONSTRAINT identity_organisation_code UNIQUE (code),
  CONSTRAINT identity_organisation_parent FOREIGN KEY (parent_id) REFERENCES identity_organisation (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE identity_department (
  id              VARCHAR(26)  NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26)  NOT NULL,
  code            VARCHAR(50)  NOT NULL,
  name            VARCHAR(200) NOT NULL,
  CONSTRAINT identity_department_code UNIQUE (organisation_id, code),
  CONSTRAINT identity_department_in FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- username: the sign-in name planned for the person; an account exists only once its owner has set a password.
CREATE TABLE identity_person (
  id              VARCHAR(26)  NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26)  NOT NULL,
  code            VARCHAR(50)  NOT NULL,
  name            VARCHAR(100) NOT NULL,
  username        VARCHAR(64),
  active          BOOLEAN      NOT NULL,
  CONSTRAINT identity_person_code UNIQUE (organisation_id, code),
  CONSTRAINT identity_person_username UNIQUE (username),
  CONSTRAINT identity_person_in FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE identity_account (
  person_id           VARCHAR(26)  NOT NULL PRIMARY KEY,
  password_hash       VARCHAR(200) NOT NULL,
  failed_attempts     INT          NOT NULL,
  last_sign_in_at     DATETIME(3),
  password_changed_at DATETIME(3)  NOT NULL,
  CONSTRAINT identity_account_of FOREIGN KEY (person_id) REFERENCES identity_person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One-time tokens with which a person sets a password; person_id is null for the very first account.
CREATE TABLE identity_invitation (
  id         VARCHAR(26) NOT NULL PRIMARY KEY,
  token_hash CHAR(64)    NOT NULL,
  person_id  VARCHAR(26),
  expires_at DATETIME(3) NOT NULL,
  used_at    DATETIME(3),
  CONSTRAINT identity_invitation_token UNIQUE (token_hash),
  CONSTRAINT identity_invitation_for FOREIGN KEY (person_id) REFERENCES identity_person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE identity_appointment (
  id              VARCHAR(26) NOT NULL PRIMARY KEY,
  person_id       VARCHAR(26) NOT NULL,
  organisation_id VARCHAR(26) NOT NULL,
  department_id   VARCHAR(26),
  post            VARCHAR(30) NOT NULL,
  valid_from      DATE        NOT NULL,
  valid_until     DATE,
  CONSTRAINT identity_appointment_person FOREIGN KEY (person_id) REFERENCES identity_person (id),
  CONSTRAINT identity_appointment_in FOREIGN KEY (organisation_id) REFERENCES identity_organisation (id),
  CONSTRAINT identity_appointment_at FOREIGN KEY (department_id) REFERENCES identity_department (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX identity_appointment_holders ON identity_appointment (organisation_id, post, department_id);

CREATE TABLE identity_substitution (
  id            VARCHAR(26) NOT NULL PRIMARY KEY,
  absent_id     VARCHAR(26) NOT NULL,
  substitute_id VARCHAR(26) NOT NULL,
  valid_from    DATE        NOT NULL,
  valid_until   DATE        NOT NULL,
  reason        VARCHAR(200),
  CONSTRAINT identity_substitution_absent FOREIGN KEY (absent_id) REFERENCES identity_person (id),
  CONSTRAINT identity_substitution_by FOREIGN KEY (substitute_id) REFERENCES identity_person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Layout of Spring Session; upper case because it derives the second name from the first and MariaDB tells case apart.
CREATE TABLE IDENTITY_SESSION (
  PRIMARY_ID            CHAR(36) NOT NULL PRIMARY KEY,
  SESSION_ID            CHAR(36) NOT NULL,
  CREATION_TIME         BIGINT   NOT NULL,
  LAST_ACCESS_TIME      BIGINT   NOT NULL,
  MAX_INACTIVE_INTERVAL INT      NOT NULL,
  EXPIRY_TIME           BIGINT   NOT NULL,
  PRINCIPAL_NAME        VARCHAR(100)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX identity_session_by_id ON IDENTITY_SESSION (SESSION_ID);
CREATE INDEX identity_session_expiry ON IDENTITY_SESSION (EXPIRY_TIME);
CREATE INDEX identity_session_principal ON IDENTITY_SESSION (PRINCIPAL_NAME);

CREATE TABLE IDENTITY_SESSION_ATTRIBUTES (
  SESSION_PRIMARY_ID CHAR(36)     NOT NULL,
  ATTRIBUTE_NAME     VARCHAR(200) NOT NULL,
  ATTRIBUTE_BYTES    LONGBLOB     NOT NULL,
  PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
  CONSTRAINT identity_session_attributes_of FOREIGN KEY (SESSION_PRIMARY_ID)
    REFERENCES IDENTITY_SESSION (PRIMARY_ID) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
