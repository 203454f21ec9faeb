-- The dialogue on what an authority addressed: rounds, a plan, an extension, the authority's answers.
ALTER TABLE submission_addressed ADD COLUMN round INT NOT NULL DEFAULT 1;
ALTER TABLE submission_addressed ADD COLUMN planned_at DATETIME(3);
ALTER TABLE submission_addressed ADD COLUMN extension_asked_at DATETIME(3);
-- The limit first set, where it was moved since.
ALTER TABLE submission_addressed ADD COLUMN first_due_at DATETIME(3);
ALTER TABLE submission_addressed ADD COLUMN settled_at DATETIME(3);
ALTER TABLE submission_addressed ADD COLUMN ended_at DATETIME(3);

-- What one side told the other, word for word and in its order; by_authority: to the institution, else to the authority.
CREATE TABLE submission_said (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  addressed_id VARCHAR(26) NOT NULL,
  round INT NOT NULL,
  word VARCHAR(32) NOT NULL,
  by_authority BOOLEAN NOT NULL,
  content MEDIUMTEXT NOT NULL,
  said_at DATETIME(3) NOT NULL,
  CONSTRAINT submission_said_of FOREIGN KEY (addressed_id) REFERENCES submission_addressed (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
