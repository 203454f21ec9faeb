-- Where an organisation's other systems are told. The secret is not here: it follows from a key outside the database, the
-- organisation and the generation.
CREATE TABLE notice_webhook (
  organisation_id VARCHAR(26)  NOT NULL PRIMARY KEY,
  url             VARCHAR(500) NOT NULL,
  generation      INT          NOT NULL,
  version         INT          NOT NULL,
  changed_by      VARCHAR(26)  NOT NULL,
  changed_at      DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
