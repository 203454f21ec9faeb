-- What one person is told. once_key: what it is, told to each person once; kind and about_id: the thing it is about.
CREATE TABLE notice (
  id        VARCHAR(26)  NOT NULL PRIMARY KEY,
  person_id VARCHAR(26)  NOT NULL,
  once_key  VARCHAR(120) NOT NULL,
  text_key  VARCHAR(60)  NOT NULL,
  args      TEXT         NOT NULL,
  kind      VARCHAR(20),
  about_id  VARCHAR(64),
  urgent    BOOLEAN      NOT NULL,
  raised_at DATETIME(3)  NOT NULL,
  read_at   DATETIME(3),
  CONSTRAINT notice_once UNIQUE (once_key, person_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX notice_page ON notice (person_id, id);
CREATE INDEX notice_unread ON notice (person_id, read_at);

-- Stages of a task's deadline that have been told; nobody can tell one twice.
CREATE TABLE notice_deadline (
  task_id VARCHAR(64) NOT NULL,
  stage   VARCHAR(12) NOT NULL,
  told_at DATETIME(3) NOT NULL,
  PRIMARY KEY (task_id, stage)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX matter_step_due ON matter_step (state, due_at);
