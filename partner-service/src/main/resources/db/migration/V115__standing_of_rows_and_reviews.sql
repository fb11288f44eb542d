-- The versions of a file and of its agreements both count from 0: equal, they told nothing.
ALTER TABLE agreement_import_row ADD COLUMN agreement_version integer NOT NULL DEFAULT -1;
UPDATE agreement_import_row r SET agreement_version = a.version
FROM agreement a, agreement_import i
WHERE a.id = r.agreement_id AND i.id = r.import_id AND a.version = i.version;
ALTER TABLE agreement_import_row ALTER COLUMN agreement_version DROP DEFAULT;
COMMENT ON COLUMN agreement_import_row.agreement_version IS 'Version at which the file last left the agreement; another one means that it was changed apart, for good.';
COMMENT ON COLUMN agreement_import.version IS 'Rises with every action on the file; the ETag.';

ALTER TABLE counterparty_review ADD COLUMN failed_at timestamptz;
COMMENT ON COLUMN counterparty_review.failed_at IS 'When the review last failed: it goes behind those that have not.';

-- What concerns a few companies is found without reading whole lists.
CREATE INDEX whitelist_entry_naming ON whitelist_entry (partner_id, uscc);
CREATE INDEX headroom_concerning ON headroom (partner_id, lender_id);
