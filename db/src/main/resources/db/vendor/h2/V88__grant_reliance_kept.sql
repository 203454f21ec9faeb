-- Which consents a filed matter relied on is not removed by mistake either.
CREATE TRIGGER grant_reliance_kept BEFORE DELETE ON grant_reliance FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
