-- From the borrower's acknowledgement to the money and back: what was shown, what was paid, what was repaid, and where
-- a partner's report and our own figures part ways.

CREATE TABLE acknowledgement (
    referral_id       uuid PRIMARY KEY REFERENCES referral,
    application_id    uuid        NOT NULL,
    lender_id         text        NOT NULL,
    cost_sheet_digest text        NOT NULL,
    cost_sheet        text        NOT NULL CHECK (cost_sheet IS JSON OBJECT),
    acknowledged_at   timestamptz NOT NULL,
    reading_seconds   integer     NOT NULL CHECK (reading_seconds >= 0),
    evidence          text        NOT NULL,
    confirmed_at      timestamptz NOT NULL
);
COMMENT ON TABLE acknowledgement IS 'That the borrower saw exactly this cost sheet before the drawdown (rules C11, C12); never changed';
COMMENT ON COLUMN acknowledgement.cost_sheet_digest IS 'SHA-256 of the sheet''s canonical form, as the borrower''s acknowledgement names it';
COMMENT ON COLUMN acknowledgement.evidence IS 'Digest of the signed acknowledgement, kept by the lender';

CREATE TABLE disbursement (
    referral_id       uuid PRIMARY KEY REFERENCES referral,
    application_id    uuid        NOT NULL,
    lender_id         text        NOT NULL,
    partner_id        text        NOT NULL,
    loan_note_no      text        NOT NULL,
    amount_fen        bigint      NOT NULL CHECK (amount_fen > 0),
    disbursed_on      date        NOT NULL,
    registry_ref      text,
    schedule          text        NOT NULL CHECK (schedule IS JSON OBJECT),
    reported_schedule text        CHECK (reported_schedule IS JSON ARRAY),
    partner_reference text        NOT NULL,
    reported_at       timestamptz NOT NULL
);
COMMENT ON TABLE disbursement IS 'Money that a partner reported paid out, once per referral';
COMMENT ON COLUMN disbursement.registry_ref IS 'Registration of the pledged receivables at 中登网 (rule P5)';
COMMENT ON COLUMN disbursement.schedule IS 'Our repayment schedule counted from the day of payment';
COMMENT ON COLUMN disbursement.reported_schedule IS 'The partner''s own, when it sent one';
CREATE INDEX disbursement_of_partner_day ON disbursement (partner_id, disbursed_on);
CREATE INDEX disbursement_of_loan_note ON disbursement (partner_id, loan_note_no);

CREATE TABLE repayment (
    referral_id       uuid        NOT NULL REFERENCES referral,
    sequence          integer     NOT NULL CHECK (sequence >= 1),
    lender_id         text        NOT NULL,
    partner_id        text        NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('NORMAL', 'PREPAYMENT', 'OVERDUE', 'COMPENSATION', 'BUYBACK', 'REVERSAL')),
    principal_fen     bigint      NOT NULL CHECK (principal_fen >= 0),
    interest_fen      bigint      NOT NULL CHECK (interest_fen >= 0),
    penalty_fen       bigint      NOT NULL CHECK (penalty_fen >= 0),
    charges_fen       bigint      NOT NULL CHECK (charges_fen >= 0),
    partner_share_fen bigint      NOT NULL CHECK (partner_share_fen >= 0),
    restored_fen      bigint      NOT NULL CHECK (restored_fen >= 0),
    paid_on           date        NOT NULL,
    reversal_of       integer,
    partner_reference text        NOT NULL,
    reported_at       timestamptz NOT NULL,
    PRIMARY KEY (referral_id, sequence),
    FOREIGN KEY (referral_id, reversal_of) REFERENCES repayment (referral_id, sequence),
    UNIQUE (referral_id, reversal_of),
    CHECK ((kind = 'REVERSAL') = (reversal_of IS NOT NULL))
);
COMMENT ON TABLE repayment IS 'Money that came back, as the partner reported it; a reversal takes a whole earlier one back';
COMMENT ON COLUMN repayment.sequence IS 'The partner''s own numbering per referral';
COMMENT ON COLUMN repayment.partner_share_fen IS 'The partner''s part of the principal, as far as it was posted';
COMMENT ON COLUMN repayment.restored_fen IS 'What of that share returned to the quota, which revolved then; of a reversal, what was taken back';

CREATE TABLE reconciliation_exception (
    id             uuid PRIMARY KEY,
    opened_at      timestamptz NOT NULL,
    referral_id    uuid        NOT NULL REFERENCES referral,
    application_id uuid        NOT NULL,
    lender_id      text        NOT NULL,
    partner_id     text        NOT NULL,
    kind           text        NOT NULL,
    expected       text        CHECK (expected IS JSON),
    reported       text        CHECK (reported IS JSON),
    resolved_at    timestamptz,
    resolved_by    text,
    resolution     text,
    version        integer     NOT NULL DEFAULT 0,
    CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
);
COMMENT ON TABLE reconciliation_exception IS 'Where a partner''s report and our own figures part ways, until a person has resolved it';
COMMENT ON COLUMN reconciliation_exception.expected IS 'Our figures, null where we expected nothing';
COMMENT ON COLUMN reconciliation_exception.reported IS 'The partner''s figures';
CREATE INDEX reconciliation_exception_open ON reconciliation_exception (partner_id, id DESC) WHERE resolved_at IS NULL;
CREATE INDEX reconciliation_exception_of_referral ON reconciliation_exception (referral_id);

SELECT make_append_only(grown) FROM unnest(ARRAY['acknowledgement', 'disbursement', 'repayment']::regclass[]) AS grown;
