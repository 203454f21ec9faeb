-- A departure or move may be cancelled until it takes effect; then what it ended gets its former last day back.
ALTER TABLE identity_personnel_change ADD COLUMN cancelled_at DATETIME(3);
ALTER TABLE identity_personnel_change ADD COLUMN cancelled_by VARCHAR(26);

-- What a change touched. kind: APPOINTMENT and SUBSTITUTION with the last day they had, BEGUN for what it brought.
CREATE TABLE identity_personnel_ending (
  change_id VARCHAR(26) NOT NULL,
  kind VARCHAR(12) NOT NULL,
  object_id VARCHAR(26) NOT NULL,
  until_before DATE,
  PRIMARY KEY (change_id, object_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
