-- Which sheets arose is not removed by mistake either.
CREATE TRIGGER sheet_kept BEFORE DELETE ON sheet FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
