-- For whom a grant was opened, so that it is found and revoked when that person leaves or moves (A18, A29.4).
ALTER TABLE grant_access ADD COLUMN holder_id VARCHAR(26);
UPDATE grant_access SET holder_id = (SELECT requester_id FROM matter WHERE matter.id = grant_access.matter_id);
CREATE INDEX grant_access_of_holder ON grant_access (holder_id, status);
