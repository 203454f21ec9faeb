-- Lines and totals are appended and nothing else, counters are kept; by mistake neither on the embedded database.
CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE, DELETE ON ledger_posting FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
CREATE TRIGGER ledger_baseline_append_only BEFORE UPDATE, DELETE ON ledger_baseline FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger';
CREATE TRIGGER ledger_limit_kept BEFORE DELETE ON ledger_limit FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
CREATE TRIGGER ledger_account_kept BEFORE DELETE ON ledger_account FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger';
