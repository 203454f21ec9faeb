-- Whether the institution operates critical information infrastructure; null: nobody has said, which tables read as yes.
ALTER TABLE identity_organisation ADD COLUMN critical_operator BOOLEAN;
