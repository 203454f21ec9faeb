-- Key of each file, wrapped by a master key that lies outside the database; a file without a row here is still plain.
CREATE TABLE evidence_key (
  file_id VARCHAR(26)    NOT NULL PRIMARY KEY,
  cipher  VARCHAR(8)     NOT NULL,
  master  VARCHAR(64)    NOT NULL,
  wrapped VARBINARY(128) NOT NULL,
  CONSTRAINT evidence_key_of FOREIGN KEY (file_id) REFERENCES evidence_file (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX evidence_key_master ON evidence_key (master, file_id);
