-- matter_id is null while an upload is loose; content stands apart so that listings never touch it.
CREATE TABLE evidence_file (
  id              VARCHAR(26)  NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26)  NOT NULL,
  matter_id       VARCHAR(26),
  name            VARCHAR(200) NOT NULL,
  media_type      VARCHAR(120) NOT NULL,
  size            BIGINT       NOT NULL,
  algorithm       VARCHAR(20)  NOT NULL,
  hash            VARCHAR(128) NOT NULL,
  uploaded_by     VARCHAR(26)  NOT NULL,
  uploaded_at     DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX evidence_file_matter ON evidence_file (matter_id, id);
CREATE INDEX evidence_file_loose ON evidence_file (uploaded_by, matter_id);

-- In pieces, because a statement may be no larger than the server's max_allowed_packet (MariaDB: 16 MiB by default).
CREATE TABLE evidence_content (
  file_id VARCHAR(26) NOT NULL,
  piece   INT         NOT NULL,
  content LONGBLOB    NOT NULL,
  PRIMARY KEY (file_id, piece),
  CONSTRAINT evidence_content_of FOREIGN KEY (file_id) REFERENCES evidence_file (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
