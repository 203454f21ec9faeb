-- What belongs to a filed matter is not removed by mistake either.
CREATE TRIGGER matter_version_kept BEFORE DELETE ON matter_version FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER matter_number_kept BEFORE DELETE ON matter_number FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER matter_step_kept BEFORE DELETE ON matter_step FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER matter_succession_kept BEFORE DELETE ON matter_succession FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER evidence_file_kept BEFORE DELETE ON evidence_file FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER evidence_content_kept BEFORE DELETE ON evidence_content FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER evidence_key_kept BEFORE DELETE ON evidence_key FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER decision_resolution_kept BEFORE DELETE ON decision_resolution FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER decision_resolution_member_kept BEFORE DELETE ON decision_resolution_member FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER grant_access_kept BEFORE DELETE ON grant_access FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER grant_use_kept BEFORE DELETE ON grant_use FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER grant_extension_kept BEFORE DELETE ON grant_extension FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER grant_token_kept BEFORE DELETE ON grant_token FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER audit_retention_kept BEFORE DELETE ON audit_retention FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER audit_retention_review_kept BEFORE DELETE ON audit_retention_review FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER audit_hold_kept BEFORE DELETE ON audit_hold FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
