-- What an institution only has to take note of is done once it is acknowledged.
ALTER TABLE submission_addressed ADD COLUMN noted_at DATETIME(3);
