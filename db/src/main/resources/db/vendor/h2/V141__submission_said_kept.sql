-- What an authority and an institution told each other is not removed by mistake either.
CREATE TRIGGER submission_said_kept BEFORE DELETE ON submission_said FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
