-- A matter may open access again after an earlier one ended (lasting access from abroad); of several the last one counts.
CREATE INDEX grant_access_by_matter ON grant_access (matter_id, id);
ALTER TABLE grant_access DROP CONSTRAINT grant_access_of_matter;
