-- One matter may address the same institution again: an investigation asks more than once.
CREATE INDEX submission_addressed_by ON submission_addressed (matter_id, institution_id);
ALTER TABLE submission_addressed DROP CONSTRAINT submission_addressed_once;
