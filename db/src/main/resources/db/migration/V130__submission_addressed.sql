-- What an authority sent to one institution, and how far the institution says it is: days, its reply and the documents it
-- chose. Nothing else of the institution's matter is here.
CREATE TABLE submission_addressed (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  authority_id VARCHAR(26) NOT NULL,
  institution_id VARCHAR(26) NOT NULL,
  institution_matter_id VARCHAR(26),
  issued_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  delivered_at DATETIME(3),
  acknowledged_at DATETIME(3),
  handled_at DATETIME(3),
  replied_at DATETIME(3),
  reply MEDIUMTEXT,
  reminders INT NOT NULL,
  reminded_at DATETIME(3),
  silent_at DATETIME(3),
  cancelled_at DATETIME(3),
  CONSTRAINT submission_addressed_once UNIQUE (matter_id, institution_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX submission_addressed_answered ON submission_addressed (institution_matter_id);

-- Documents that went along: the authority's to the institution, the institution's (reply) to the authority.
CREATE TABLE submission_addressed_document (
  addressed_id VARCHAR(26) NOT NULL,
  evidence_id VARCHAR(26) NOT NULL,
  reply BOOLEAN NOT NULL,
  PRIMARY KEY (addressed_id, evidence_id),
  CONSTRAINT submission_addressed_document_of FOREIGN KEY (addressed_id) REFERENCES submission_addressed (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX submission_addressed_document_file ON submission_addressed_document (evidence_id);
