-- What a run holds of the yearly totals of its standing resolution: reserved while it is covered, then what was delivered and in which year.
ALTER TABLE decision_standing_run ADD COLUMN state VARCHAR(10) DEFAULT 'RESERVED' NOT NULL;
ALTER TABLE decision_standing_run ADD COLUMN persons BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE decision_standing_run ADD COLUMN records BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE decision_standing_run ADD COLUMN delivered_year INT;
UPDATE decision_standing_run SET state = 'LAPSED' WHERE lapsed_at IS NOT NULL;
