-- Complaints, what was said and who complained are not removed by mistake either.
CREATE TRIGGER complaint_kept BEFORE DELETE ON complaint FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER complaint_identity_kept BEFORE DELETE ON complaint_identity FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER complaint_entry_kept BEFORE DELETE ON complaint_entry FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER complaint_file_kept BEFORE DELETE ON complaint_file FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER complaint_channel_kept BEFORE DELETE ON complaint_channel FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
