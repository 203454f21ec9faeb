-- Filed matters, the versions their requester submitted, and the steps people see.
CREATE TABLE matter (
  id VARCHAR(26) NOT NULL PRIMARY KEY,
  number VARCHAR(40),
  organisation_id VARCHAR(26) NOT NULL,
  procedure_key VARCHAR(80) NOT NULL,
  deployment_id VARCHAR(64) NOT NULL,
  profile VARCHAR(40) NOT NULL,
  status VARCHAR(30) NOT NULL,
  outcome VARCHAR(60),
  title VARCHAR(200) NOT NULL,
  requester_id VARCHAR(26) NOT NULL,
  department_id VARCHAR(26),
  form MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  round INT NOT NULL,
  revision INT NOT NULL,
  level INT,
  approval_body INT,
  process_instance_id VARCHAR(64),
  linked_id VARCHAR(26),
  link_kind VARCHAR(20),
  created_at DATETIME(3) NOT NULL,
  updated_at DATETIME(3) NOT NULL,
  updated_by VARCHAR(26) NOT NULL,
  submitted_at DATETIME(3),
  ended_at DATETIME(3),
  CONSTRAINT matter_number_unique UNIQUE (number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX matter_of_requester ON matter (requester_id, updated_at, id);
CREATE INDEX matter_of_organisation ON matter (organisation_id, updated_at, id);

CREATE TABLE matter_version (
  matter_id VARCHAR(26) NOT NULL,
  version INT NOT NULL,
  form MEDIUMTEXT NOT NULL,
  submitted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (matter_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Whoever has or had a part in a matter may read it.
CREATE TABLE matter_participant (
  matter_id VARCHAR(26) NOT NULL,
  person_id VARCHAR(26) NOT NULL,
  PRIMARY KEY (matter_id, person_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX matter_of_participant ON matter_participant (person_id, matter_id);

-- Running number of an organisation within a year.
CREATE TABLE matter_number (
  organisation_id VARCHAR(26) NOT NULL,
  number_year INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (organisation_id, number_year)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE matter_step (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  matter_id VARCHAR(26) NOT NULL,
  process VARCHAR(80) NOT NULL,
  process_instance_id VARCHAR(64) NOT NULL,
  element VARCHAR(80) NOT NULL,
  version INT NOT NULL,
  round INT NOT NULL,
  department_id VARCHAR(26),
  member_id VARCHAR(26),
  state VARCHAR(12) NOT NULL,
  unresolved BOOLEAN NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  due_at DATETIME(3),
  due_kind VARCHAR(12),
  claimed_by VARCHAR(26),
  claimed_at DATETIME(3),
  ended_at DATETIME(3),
  actor_id VARCHAR(26),
  acting_for_id VARCHAR(26),
  appointment_id VARCHAR(26),
  opinion VARCHAR(40),
  opinion_comment MEDIUMTEXT,
  form MEDIUMTEXT
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX matter_step_of_matter ON matter_step (matter_id, opened_at, id);
CREATE INDEX matter_step_of_actor ON matter_step (actor_id, ended_at, id);
CREATE INDEX matter_step_unresolved ON matter_step (unresolved, state);

-- Who was found competent when the step opened (or by a later event on the trail), and by which appointment.
CREATE TABLE matter_step_candidate (
  step_id VARCHAR(64) NOT NULL,
  person_id VARCHAR(26) NOT NULL,
  appointment_id VARCHAR(26),
  PRIMARY KEY (step_id, person_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
