CREATE TABLE agreement (
    id         text        PRIMARY KEY,
    version    integer     NOT NULL,
    head       integer     NOT NULL CHECK (head >= 1),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE agreement IS 'What one partner funds for one lender, over all versions; its row is the lock of every change.';
COMMENT ON COLUMN agreement.id IS 'UUIDv7: its order is the order of creation.';
COMMENT ON COLUMN agreement.version IS 'Rises with every change of any version of the agreement; the ETag. Not the version of the agreement''s text.';

CREATE TABLE agreement_version (
    agreement_id text        NOT NULL REFERENCES agreement (id),
    number       integer     NOT NULL CHECK (number >= 1),
    status       text        NOT NULL CHECK (status IN
        ('DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'SUPERSEDED', 'EXPIRED', 'TERMINATED')),
    agreement_no text        NOT NULL CHECK (length(agreement_no) BETWEEN 1 AND 64),
    lender_id    text        NOT NULL REFERENCES counterparty (id),
    partner_id   text        NOT NULL REFERENCES counterparty (id),
    guarantor_id text        REFERENCES counterparty (id),
    scenarios    varchar[]   NOT NULL CHECK (cardinality(scenarios) > 0),
    valid_from   date        NOT NULL,
    valid_to     date        NOT NULL CHECK (valid_to > valid_from),
    content      jsonb       NOT NULL,
    history      jsonb       NOT NULL CHECK (jsonb_array_length(history -> 'changes') > 0),
    editors      text[]      NOT NULL CHECK (cardinality(editors) > 0),
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, number)
);
-- One amendment at a time.
CREATE UNIQUE INDEX agreement_version_open ON agreement_version (agreement_id) WHERE status IN ('DRAFT', 'PENDING_APPROVAL');
CREATE INDEX agreement_version_by_lender ON agreement_version (lender_id, agreement_id DESC);
CREATE INDEX agreement_version_by_partner ON agreement_version (partner_id, agreement_id DESC);
CREATE INDEX agreement_version_by_status ON agreement_version (status, agreement_id DESC);
CREATE INDEX agreement_version_by_no ON agreement_version (partner_id, agreement_no);
CREATE INDEX agreement_version_running_by_end ON agreement_version (valid_to) WHERE status IN ('ACTIVE', 'SUSPENDED');
CREATE INDEX agreement_version_running_by_start ON agreement_version (valid_from) WHERE status IN ('ACTIVE', 'SUSPENDED');

COMMENT ON COLUMN agreement.head IS 'Number of the version that reads show: the running one, else the last that ran, else the draft.';
COMMENT ON TABLE agreement_version IS 'One version of an agreement''s text with its state. Referrals keep the version they were made under, so none is ever deleted.';
COMMENT ON COLUMN agreement_version.valid_to IS 'First day without effect.';
COMMENT ON COLUMN agreement_version.content IS 'The record Agreement of core as JSON; the columns beside it are copies to be searched.';
COMMENT ON COLUMN agreement_version.history IS 'Changes of status, oldest first: {changes: [{status, at, reason}]}.';
COMMENT ON COLUMN agreement_version.editors IS 'Subjects who wrote or submitted this version: none of them may decide on it (four eyes).';
