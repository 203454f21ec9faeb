-- Sheets that arose in a matter. The id is that of the document too, once it is made; try_at: when it is to be made, or tried again.
CREATE TABLE sheet (
  id                  VARCHAR(26)  NOT NULL PRIMARY KEY,
  matter_id           VARCHAR(26)  NOT NULL,
  sheet               VARCHAR(40)  NOT NULL,
  number              VARCHAR(80)  NOT NULL,
  process             VARCHAR(80)  NOT NULL,
  process_instance_id VARCHAR(64)  NOT NULL,
  element             VARCHAR(100) NOT NULL,
  version             INT          NOT NULL,
  round               INT          NOT NULL,
  arose_at            DATETIME(3)  NOT NULL,
  try_at              DATETIME(3)  NOT NULL,
  made_at             DATETIME(3),
  CONSTRAINT sheet_number UNIQUE (matter_id, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX sheet_due ON sheet (made_at, try_at);
