-- How an authority is reached with complaints, as it published it (A36).
CREATE TABLE complaint_channel (
  authority_id VARCHAR(26)  NOT NULL PRIMARY KEY,
  telephone    VARCHAR(100) NOT NULL,
  email        VARCHAR(254),
  address      VARCHAR(200) NOT NULL,
  hours        VARCHAR(200) NOT NULL,
  note         VARCHAR(500),
  version      INT          NOT NULL,
  updated_at   DATETIME(3)  NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
