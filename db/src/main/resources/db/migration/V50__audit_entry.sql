-- What sealed leaves are found by. Read from the leaves after they were sealed; lost rows are made again.
CREATE TABLE audit_entry (
  leaf_index      BIGINT       NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(100) NOT NULL,
  stream          VARCHAR(100) NOT NULL,
  sequence        BIGINT       NOT NULL,
  happened_at     DATETIME(3)  NOT NULL,
  actor           VARCHAR(100) NOT NULL,
  acting_for      VARCHAR(100),
  action          VARCHAR(100) NOT NULL,
  outcome         VARCHAR(100)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX audit_entry_of_organisation ON audit_entry (organisation_id, leaf_index);
CREATE INDEX audit_entry_of_action ON audit_entry (organisation_id, action, leaf_index);
CREATE INDEX audit_entry_of_stream ON audit_entry (stream, leaf_index);
