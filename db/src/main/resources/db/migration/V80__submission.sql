-- The authority a step asks, an organisation outside the institution.
ALTER TABLE matter_step ADD authority_id VARCHAR(26);

-- One submission of a matter to one authority: whom it was for, what of the matter was told, what came back.
-- Nothing here points into the matter's form; an authority reads these rows and the documents chosen, nothing else.
CREATE TABLE submission_dispatch (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  process_instance_id VARCHAR(64) NOT NULL,
  institution_id VARCHAR(26) NOT NULL,
  authority VARCHAR(40) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  line VARCHAR(20) NOT NULL,
  level VARCHAR(20) NOT NULL,
  territory VARCHAR(12) NOT NULL,
  authority_id VARCHAR(26),
  state VARCHAR(20) NOT NULL,
  addressed_at DATETIME(3) NOT NULL,
  on_platform BOOLEAN,
  number VARCHAR(40),
  title VARCHAR(200),
  procedure_key VARCHAR(80),
  deployment_id VARCHAR(64),
  data_level INT,
  assets INT,
  persons BIGINT,
  row_count BIGINT,
  letter MEDIUMTEXT,
  sent_at DATETIME(3),
  sent_by VARCHAR(26),
  due_at DATETIME(3),
  due_kind VARCHAR(12),
  answer VARCHAR(40),
  reply MEDIUMTEXT,
  entered_by VARCHAR(26),
  confirmed_by VARCHAR(26),
  ended_at DATETIME(3),
  CONSTRAINT submission_dispatch_once UNIQUE (process_instance_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX submission_dispatch_of_matter ON submission_dispatch (matter_id, addressed_at);
CREATE INDEX submission_dispatch_desk ON submission_dispatch (authority_id, ended_at, due_at, id);
CREATE INDEX submission_dispatch_of_institution ON submission_dispatch (institution_id, line, sent_at);

CREATE TABLE submission_document (
  dispatch_id VARCHAR(26) NOT NULL,
  evidence_id VARCHAR(26) NOT NULL,
  sent_at DATETIME(3) NOT NULL,
  PRIMARY KEY (dispatch_id, evidence_id),
  CONSTRAINT submission_document_of FOREIGN KEY (dispatch_id) REFERENCES submission_dispatch (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX submission_document_of_evidence ON submission_document (evidence_id);
