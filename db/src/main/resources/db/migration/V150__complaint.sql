-- Complaints about unlawful handling of personal information. What was written and who wrote it are encrypted documents; the
-- identity stands in a table of its own. Complainants have no account: number and secret, of which a slow hash is kept.
CREATE TABLE complaint (
  id            VARCHAR(26)  NOT NULL PRIMARY KEY,
  number        VARCHAR(10)  NOT NULL,
  secret_hash   VARCHAR(200) NOT NULL,
  authority_id  VARCHAR(26)  NOT NULL,
  matter_id     VARCHAR(26)  NOT NULL,
  respondent_id VARCHAR(26),
  named         BOOLEAN      NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  outcome       VARCHAR(20),
  filed_at      DATETIME(3)  NOT NULL,
  withdrawn_at  DATETIME(3),
  ended_at      DATETIME(3),
  CONSTRAINT complaint_number_unique UNIQUE (number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX complaint_of_matter ON complaint (matter_id);

CREATE TABLE complaint_identity (
  complaint_id VARCHAR(26) NOT NULL PRIMARY KEY,
  words_id     VARCHAR(26) NOT NULL,
  CONSTRAINT complaint_identity_of FOREIGN KEY (complaint_id) REFERENCES complaint (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What either side said; words_id: the document that holds the words. authority_id is null for the complainant.
CREATE TABLE complaint_entry (
  id           VARCHAR(26) NOT NULL PRIMARY KEY,
  complaint_id VARCHAR(26) NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  words_id     VARCHAR(26),
  authority_id VARCHAR(26),
  at           DATETIME(3) NOT NULL,
  CONSTRAINT complaint_entry_of FOREIGN KEY (complaint_id) REFERENCES complaint (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE complaint_file (
  evidence_id  VARCHAR(26) NOT NULL PRIMARY KEY,
  complaint_id VARCHAR(26) NOT NULL,
  entry_id     VARCHAR(26) NOT NULL,
  CONSTRAINT complaint_file_of FOREIGN KEY (entry_id) REFERENCES complaint_entry (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX complaint_file_of_complaint ON complaint_file (complaint_id);
