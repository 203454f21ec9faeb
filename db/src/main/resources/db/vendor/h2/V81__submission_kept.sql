-- What was sent to an authority is not removed by mistake either.
CREATE TRIGGER submission_dispatch_kept BEFORE DELETE ON submission_dispatch FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER submission_document_kept BEFORE DELETE ON submission_document FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
