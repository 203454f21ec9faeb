-- Whom an incident was told to is kept with its matter.
CREATE TRIGGER incident_telling_kept BEFORE DELETE ON incident_telling FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER incident_told_kept BEFORE DELETE ON incident_told FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER incident_channel_kept BEFORE DELETE ON incident_channel FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
