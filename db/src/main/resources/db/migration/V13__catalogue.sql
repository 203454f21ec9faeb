-- level: 1 general, 2 important, 3 core. year_end_total: total at the last year-end, null when never counted.
CREATE TABLE catalogue_asset (
  id                VARCHAR(26)   NOT NULL PRIMARY KEY,
  organisation_id   VARCHAR(26)   NOT NULL,
  code              VARCHAR(50)   NOT NULL,
  name              VARCHAR(200)  NOT NULL,
  category          VARCHAR(30)   NOT NULL,
  level             INT           NOT NULL,
  records           BIGINT        NOT NULL,
  persons           BIGINT        NOT NULL,
  sensitive_persons BIGINT        NOT NULL,
  year_end_total    BIGINT,
  share_category    VARCHAR(20)   NOT NULL,
  location          VARCHAR(200)  NOT NULL,
  description       VARCHAR(1000) NOT NULL,
  CONSTRAINT catalogue_asset_code UNIQUE (organisation_id, code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE catalogue_owner (
  asset_id      VARCHAR(26) NOT NULL,
  department_id VARCHAR(26) NOT NULL,
  position      INT         NOT NULL,
  PRIMARY KEY (asset_id, department_id),
  CONSTRAINT catalogue_owner_of FOREIGN KEY (asset_id) REFERENCES catalogue_asset (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX catalogue_owner_department ON catalogue_owner (department_id);

CREATE TABLE catalogue_field (
  asset_id    VARCHAR(26)  NOT NULL,
  name        VARCHAR(64)  NOT NULL,
  label       VARCHAR(100) NOT NULL,
  sensitivity VARCHAR(10)  NOT NULL,
  position    INT          NOT NULL,
  PRIMARY KEY (asset_id, name),
  CONSTRAINT catalogue_field_of FOREIGN KEY (asset_id) REFERENCES catalogue_asset (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
