-- That a report joined an incident is kept with both.
CREATE TRIGGER incident_merge_kept BEFORE DELETE ON incident_merge FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
