-- What is counted against a limit of the law. A limit belongs to one core asset (A11.2) or to the institution (persons
-- whose data go abroad, A22.4); its row is the lock under which everything about it is evaluated. reserved: what open
-- matters hold, in whichever year they will deliver; postings: how many there are, and so the number of the last one.
CREATE TABLE ledger_limit (
  id VARCHAR(60) NOT NULL PRIMARY KEY,
  organisation_id VARCHAR(26) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  asset_id VARCHAR(26),
  reserved BIGINT NOT NULL,
  postings BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ledger_limit_of_organisation ON ledger_limit (organisation_id, id);

-- What was delivered in a year.
CREATE TABLE ledger_account (
  limit_id VARCHAR(60) NOT NULL,
  ledger_year INT NOT NULL,
  committed BIGINT NOT NULL,
  PRIMARY KEY (limit_id, ledger_year)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Append only. RESERVE, RELEASE and COMMIT move amounts; EVALUATE and CARRY say what an unchanged reservation comes to on
-- another base. projected and total: what the evaluation found, null where nothing was evaluated. step_id: the step that
-- delivered.
CREATE TABLE ledger_posting (
  limit_id VARCHAR(60) NOT NULL,
  position BIGINT NOT NULL,
  matter_id VARCHAR(26) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  amount BIGINT NOT NULL,
  ledger_year INT NOT NULL,
  projected BIGINT,
  total BIGINT,
  step_id VARCHAR(64),
  posted_by VARCHAR(26) NOT NULL,
  posted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (limit_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ledger_posting_of_matter ON ledger_posting (matter_id, limit_id, position);

-- Static total of a core asset at the end of a year; of several the last one counts. source: SNAPSHOT on 31 December,
-- LATE in the January after, DECLARED by a person.
CREATE TABLE ledger_baseline (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  asset_id VARCHAR(26) NOT NULL,
  ledger_year INT NOT NULL,
  total BIGINT NOT NULL,
  source VARCHAR(10) NOT NULL,
  basis VARCHAR(1000),
  entered_by VARCHAR(26) NOT NULL,
  entered_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ledger_baseline_of_asset ON ledger_baseline (asset_id, ledger_year, id);
