-- What went between an authority and an institution is not removed by mistake either.
CREATE TRIGGER submission_addressed_kept BEFORE DELETE ON submission_addressed FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER submission_addressed_document_kept BEFORE DELETE ON submission_addressed_document FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
