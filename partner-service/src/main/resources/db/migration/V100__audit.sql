CREATE TABLE audit_entry (
    id           text        PRIMARY KEY,
    subject_kind text        NOT NULL CHECK (subject_kind IN ('LENDER', 'PARTNER', 'GUARANTOR', 'AGREEMENT', 'WEBHOOK_ENDPOINT')),
    subject_id   text        NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 64),
    action       text        NOT NULL CHECK (length(action) BETWEEN 1 AND 64),
    actor        text        NOT NULL,
    actor_name   text        NOT NULL,
    at           timestamptz NOT NULL,
    reason       text,
    before       jsonb,
    after        jsonb
);
CREATE INDEX audit_entry_of_subject ON audit_entry (subject_kind, subject_id, id DESC);

COMMENT ON TABLE audit_entry IS 'Who changed what, when and why; written with the change, never updated.';
COMMENT ON COLUMN audit_entry.id IS 'UUIDv7: its order is the order of time.';
COMMENT ON COLUMN audit_entry.actor IS 'Subject of the token, or system:<timer> for what happened by date.';
COMMENT ON COLUMN audit_entry.actor_name IS 'User name or client id as the token showed it.';
COMMENT ON COLUMN audit_entry.before IS 'The document before the change; null for a creation.';

-- Append-only for the run-time role too: it may add entries and read them.
DO $$
DECLARE
    other regrole;
BEGIN
    FOR other IN
        SELECT DISTINCT acl.grantee::regrole FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) acl
        WHERE c.oid = 'audit_entry'::regclass AND acl.grantee NOT IN (0, c.relowner)
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM %s', other);
    END LOOP;
END $$;
