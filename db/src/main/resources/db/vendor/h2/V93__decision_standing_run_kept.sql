-- Which resolution stood for the meeting of a filed matter is not removed by mistake either.
CREATE TRIGGER decision_standing_run_kept BEFORE DELETE ON decision_standing_run FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
