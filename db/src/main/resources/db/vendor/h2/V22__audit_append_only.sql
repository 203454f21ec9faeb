-- The embedded database has one account that may do everything: this keeps mistakes away, it proves nothing.
CREATE TRIGGER audit_leaf_append_only BEFORE UPDATE, DELETE ON audit_leaf FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE, DELETE ON audit_seal FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
CREATE TRIGGER audit_node_append_only BEFORE UPDATE, DELETE ON audit_node FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE, DELETE ON audit_checkpoint FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
CREATE TRIGGER audit_key_append_only BEFORE UPDATE, DELETE ON audit_key FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
