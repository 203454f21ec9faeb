-- Who took over a matter whose requester left, and who ordered it; earlier requesters stay starters for four eyes.
CREATE TABLE matter_succession (
  matter_id VARCHAR(26) NOT NULL,
  former_id VARCHAR(26) NOT NULL,
  successor_id VARCHAR(26) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  ordered_by VARCHAR(26) NOT NULL,
  ordered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (matter_id, former_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
