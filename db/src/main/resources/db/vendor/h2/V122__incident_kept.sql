-- Clocks of incidents are kept with their matters.
CREATE TRIGGER incident_clock_kept BEFORE DELETE ON incident_clock FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
