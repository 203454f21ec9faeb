-- A second report of one incident, joined to the first: both are kept, and limits run from the earlier discovery.
CREATE TABLE incident_merge (
  matter_id VARCHAR(26) NOT NULL PRIMARY KEY,
  into_id VARCHAR(26) NOT NULL,
  noticed_at DATETIME(3) NOT NULL,
  merged_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX incident_merge_into ON incident_merge (into_id, merged_at);
