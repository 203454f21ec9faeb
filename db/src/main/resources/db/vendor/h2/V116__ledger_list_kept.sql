-- What was loaded stays known when its persons are gone; by mistake not removed on the embedded database.
CREATE TRIGGER ledger_list_kept BEFORE DELETE ON ledger_list FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
