-- Signatures of witnesses below our checkpoints: the line as it stands in the note.
CREATE TABLE audit_cosignature (
  tree_size BIGINT        NOT NULL,
  witness   VARCHAR(200)  NOT NULL,
  line      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tree_size, witness)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How far each witness has come, and what it said last.
CREATE TABLE audit_witness (
  name       VARCHAR(200) NOT NULL PRIMARY KEY,
  public_key VARCHAR(400) NOT NULL,
  tree_size  BIGINT       NOT NULL,
  state      VARCHAR(20)  NOT NULL,
  changed_at DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- As a witness: the last checkpoint seen of each other trail, locked while the next one is judged.
CREATE TABLE audit_witnessed (
  origin VARCHAR(200)  NOT NULL PRIMARY KEY,
  note   VARCHAR(4000) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
