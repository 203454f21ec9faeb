-- What is to leave the house, and what became of it. target_id: the person (MAIL) or the organisation (WEBHOOK); try_at: when
-- it is to be sent, or tried again.
CREATE TABLE notice_delivery (
  id              VARCHAR(26)  NOT NULL PRIMARY KEY,
  channel         VARCHAR(10)  NOT NULL,
  target_id       VARCHAR(26)  NOT NULL,
  organisation_id VARCHAR(26)  NOT NULL,
  notice_id       VARCHAR(26)  NOT NULL,
  once_key        VARCHAR(120) NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  attempts        INT          NOT NULL,
  try_at          DATETIME(3)  NOT NULL,
  error           VARCHAR(300),
  ended_at        DATETIME(3),
  CONSTRAINT notice_delivery_once UNIQUE (channel, target_id, once_key),
  CONSTRAINT notice_delivery_of FOREIGN KEY (notice_id) REFERENCES notice (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX notice_delivery_due ON notice_delivery (channel, state, try_at, id);
CREATE INDEX notice_delivery_of_organisation ON notice_delivery (organisation_id, state, id);
