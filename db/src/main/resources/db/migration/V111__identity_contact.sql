-- Where and in which language (zh, en; NULL is zh) a person is written to.
ALTER TABLE identity_person ADD COLUMN email VARCHAR(254);
ALTER TABLE identity_person ADD COLUMN language VARCHAR(2);
