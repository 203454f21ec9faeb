-- Prints the grants for the account that Shuzha runs with; run it in the schema of Shuzha after every migration:
--   mariadb --skip-column-names shuzha < grants.sql | mariadb
-- Tables of the trail and lines of the ledger can be read and appended to, nothing else; from those of filed matters nothing can be removed.
-- The hashes of persons in ledger_person and ledger_list_person are removed when nothing is counted with them any more (decision 0014);
-- the account is shuzha_app from any host.
SELECT CONCAT('GRANT SELECT',
    CASE
      WHEN table_name = 'flyway_schema_history' THEN ''
      WHEN table_name IN ('audit_leaf', 'audit_seal', 'audit_node', 'audit_checkpoint', 'audit_key', 'ledger_posting',
        'ledger_baseline') THEN ', INSERT'
      WHEN table_name IN (
        'matter_version',
        'matter_number',
        'matter_step',
        'matter_succession',
        'evidence_file',
        'evidence_content',
        'evidence_key',
        'decision_resolution',
        'decision_resolution_member',
        'decision_standing_run',
        'grant_access',
        'grant_use',
        'grant_extension',
        'grant_token',
        'submission_addressed',
        'submission_addressed_document',
        'submission_dispatch',
        'submission_document',
        'submission_said',
        'grant_reliance',
        'sheet',
        'incident_clock',
        'incident_merge',
        'incident_telling',
        'incident_told',
        'incident_channel',
        'complaint',
        'complaint_channel',
        'complaint_identity',
        'complaint_entry',
        'complaint_file',
        'ledger_limit',
        'ledger_account',
        'ledger_list',
        'audit_stream',
        'audit_salt',
        'audit_entry',
        'audit_verification',
        'audit_sealer',
        'audit_cosignature',
        'audit_witness',
        'audit_witnessed',
        'audit_retention',
        'audit_retention_review',
        'audit_hold') THEN ', INSERT, UPDATE'
      ELSE ', INSERT, UPDATE, DELETE'
    END,
    ' ON `', table_schema, '`.`', table_name, '` TO ''shuzha_app''@''%'';')
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
ORDER BY table_name
