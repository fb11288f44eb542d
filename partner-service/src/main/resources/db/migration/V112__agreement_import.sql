CREATE TABLE agreement_import (
    id         text        PRIMARY KEY,
    version    integer     NOT NULL,
    status     text        NOT NULL CHECK (status IN ('DRAFT', 'PENDING_APPROVAL', 'APPROVED')),
    sha256     text        NOT NULL CHECK (length(sha256) = 64),
    encoding   text        NOT NULL CHECK (encoding IN ('UTF_8', 'UTF_8_BOM', 'GB18030')),
    row_count  integer     NOT NULL CHECK (row_count BETWEEN 1 AND 10000),
    editors    text[]      NOT NULL CHECK (cardinality(editors) > 0),
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE agreement_import IS 'A file of agreements that became drafts; submitted, approved or rejected as a whole.';
COMMENT ON COLUMN agreement_import.version IS 'Rises with every action on the file; the ETag. Equals the version of each of its agreements that nobody changed apart from the file.';
COMMENT ON COLUMN agreement_import.sha256 IS 'Of the file as it came, hexadecimal; the file itself is not kept.';
COMMENT ON COLUMN agreement_import.editors IS 'Subjects who imported or submitted the file: none of them may decide on it (four eyes).';
COMMENT ON COLUMN agreement_import.created_by IS 'User name as the token showed it.';

CREATE TABLE agreement_import_row (
    import_id    text    NOT NULL REFERENCES agreement_import (id),
    row          integer NOT NULL CHECK (row >= 2),
    agreement_id text    NOT NULL UNIQUE REFERENCES agreement (id),
    PRIMARY KEY (import_id, row)
);
COMMENT ON TABLE agreement_import_row IS 'Which row of which file an agreement came from.';
COMMENT ON COLUMN agreement_import_row.row IS 'As a spreadsheet counts: the header is row 1.';

ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_subject_kind_check;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_subject_kind_check CHECK (subject_kind IN
    ('LENDER', 'PARTNER', 'GUARANTOR', 'AGREEMENT', 'AGREEMENT_IMPORT', 'WEBHOOK_ENDPOINT'));
