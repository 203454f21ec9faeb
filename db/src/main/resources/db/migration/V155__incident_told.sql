-- What persons affected are told (A25.3, B25): one text to a list of them. state: RUNNING, STOPPED by a person, ENDED with its task.
CREATE TABLE incident_telling (
  id              VARCHAR(26)   NOT NULL PRIMARY KEY,
  matter_id       VARCHAR(26)   NOT NULL,
  step_id         VARCHAR(64)   NOT NULL,
  organisation_id VARCHAR(26)   NOT NULL,
  subject         VARCHAR(100)  NOT NULL,
  content         VARCHAR(2000) NOT NULL,
  persons         INT           NOT NULL,
  state           VARCHAR(10)   NOT NULL,
  started_by      VARCHAR(26)   NOT NULL,
  started_at      DATETIME(3)   NOT NULL,
  ended_at        DATETIME(3)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX incident_telling_of_step ON incident_telling (step_id, id);
CREATE INDEX incident_telling_of_matter ON incident_telling (matter_id, id);

-- One person of a list. sealed: address and name, encrypted with a key outside the database, null once erased; person_mark: the
-- keyed hash of the address; receipt: message id or the gateway's id; state: WAITING, SENDING, TOLD, FAILED, LEFT.
CREATE TABLE incident_told (
  id          VARCHAR(26)   NOT NULL PRIMARY KEY,
  telling_id  VARCHAR(26)   NOT NULL,
  step_id     VARCHAR(64)   NOT NULL,
  channel     VARCHAR(10)   NOT NULL,
  person_mark VARCHAR(80)   NOT NULL,
  masked      VARCHAR(100)  NOT NULL,
  sealed      VARCHAR(1600),
  state       VARCHAR(10)   NOT NULL,
  attempts    INT           NOT NULL,
  try_at      DATETIME(3)   NOT NULL,
  reason      VARCHAR(20),
  receipt     VARCHAR(200),
  ended_at    DATETIME(3),
  CONSTRAINT incident_told_of FOREIGN KEY (telling_id) REFERENCES incident_telling (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX incident_told_due ON incident_told (channel, state, try_at, id);
CREATE INDEX incident_told_of_step ON incident_told (step_id, state, id);
CREATE INDEX incident_told_person ON incident_told (step_id, person_mark, id);

-- One node sends by a channel at a time, at the pace it allows. troubled: it did not answer when it was tried last.
CREATE TABLE incident_channel (
  channel  VARCHAR(10) NOT NULL PRIMARY KEY,
  free_at  DATETIME(3) NOT NULL,
  troubled BOOLEAN     NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO incident_channel (channel, free_at, troubled) VALUES ('MAIL', '2026-01-01 00:00:00', FALSE), ('SMS', '2026-01-01 00:00:00', FALSE);
