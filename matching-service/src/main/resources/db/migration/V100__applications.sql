-- Applications, their consents and their trail.
-- application and referral are not partitioned: a lender's number must be unique for ever and an application may have
-- one live referral in all, and PostgreSQL keeps a unique index over partitions only together with the partition key.
-- Their keys are UUIDv7, so that inserts stay at the right edge of every index. What only ever grows by appending
-- (trail, decision, journal, provision) is partitioned by month.

CREATE TABLE application (
    id                    uuid PRIMARY KEY,
    lender_id             text        NOT NULL,
    lender_application_no text        NOT NULL,
    content_digest        bytea       NOT NULL,
    submission            bytea       NOT NULL,
    borrower_index        bytea       NOT NULL,
    borrower_type         text        NOT NULL CHECK (borrower_type IN ('COMPANY', 'SOLE_PROPRIETOR', 'INDIVIDUAL')),
    scenario              text        NOT NULL CHECK (scenario IN ('SUPPLY_CHAIN', 'CONSUMPTION', 'BUSINESS')),
    amount_fen            bigint      NOT NULL CHECK (amount_fen > 0),
    status                text        NOT NULL CHECK (status IN ('REFERRED', 'NEEDS_CONSENT', 'NO_FUNDER', 'REJECTED',
                              'REVIEW', 'APPROVED', 'CONFIRMED', 'DISBURSED', 'SETTLED', 'WITHDRAWN', 'EXPIRED')),
    consents_needed       text        CHECK (consents_needed IS JSON ARRAY),
    waived_rules          text[]      NOT NULL DEFAULT '{}',
    expires_at            timestamptz,
    rematch_at            timestamptz,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    version               integer     NOT NULL DEFAULT 0,
    UNIQUE (lender_id, lender_application_no),
    CHECK (rematch_at IS NULL OR status IN ('REFERRED', 'NEEDS_CONSENT', 'REVIEW', 'APPROVED', 'CONFIRMED'))
);
COMMENT ON TABLE application IS 'One borrower''s request for one loan, as a lender sent it, and where it stands';
COMMENT ON COLUMN application.content_digest IS 'Keyed digest of the submitted content, to tell a repetition from another application under the same number';
COMMENT ON COLUMN application.submission IS 'The submitted body as JSON, encrypted; consents live in consent';
COMMENT ON COLUMN application.borrower_index IS 'Blind index of the borrower''s credit code or identity number';
COMMENT ON COLUMN application.consents_needed IS 'While NEEDS_CONSENT: [{partnerId, kinds}]';
COMMENT ON COLUMN application.waived_rules IS 'Rules that a review cleared for this application';
COMMENT ON COLUMN application.expires_at IS 'While NEEDS_CONSENT or REVIEW: when waiting ends';
COMMENT ON COLUMN application.rematch_at IS 'From when it is to be matched (again); set in the transaction that asks for it, cleared by the next change of state';
CREATE INDEX application_of_lender ON application (lender_id, id DESC);
CREATE INDEX application_waiting ON application (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX application_to_rematch ON application (rematch_at) WHERE rematch_at IS NOT NULL;
CREATE INDEX application_live_of_borrower ON application (borrower_index, lender_id)
    WHERE status IN ('REFERRED', 'NEEDS_CONSENT', 'REVIEW', 'APPROVED', 'CONFIRMED');

CREATE TABLE consent (
    id             uuid PRIMARY KEY,
    application_id uuid        NOT NULL REFERENCES application,
    lender_id      text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('DATA_SHARING', 'CREDIT_INQUIRY', 'SENSITIVE_DATA')),
    recipient      text        NOT NULL,
    granted_at     timestamptz NOT NULL,
    valid_to       timestamptz,
    evidence       text        NOT NULL,
    revoked_at     timestamptz,
    created_at     timestamptz NOT NULL,
    version        integer     NOT NULL DEFAULT 0
);
COMMENT ON TABLE consent IS 'A borrower''s separate consent naming one recipient (PIPL art 23); live while not revoked and before valid_to';
COMMENT ON COLUMN consent.recipient IS 'Id of a partner or guarantor';
CREATE INDEX consent_of_application ON consent (application_id, id);

CREATE TABLE referral (
    id                        uuid PRIMARY KEY,
    application_id            uuid        NOT NULL REFERENCES application,
    lender_id                 text        NOT NULL,
    partner_id                text        NOT NULL,
    agreement_id              text        NOT NULL,
    agreement_version         integer     NOT NULL,
    attempt                   integer     NOT NULL CHECK (attempt >= 1),
    status                    text        NOT NULL CHECK (status IN ('QUEUED', 'SENT', 'APPROVED', 'DECLINED', 'EXPIRED',
                                  'CANCELLED', 'CONFIRMED', 'DISBURSED', 'DISBURSEMENT_FAILED', 'SETTLED')),
    borrower_index            bytea       NOT NULL,
    guarantor_id              text,
    core_enterprise           text,
    scenario                  text        NOT NULL,
    amount_fen                bigint      NOT NULL CHECK (amount_fen > 0),
    term                      integer     NOT NULL CHECK (term > 0),
    term_unit                 text        NOT NULL CHECK (term_unit IN ('MONTHS', 'DAYS')),
    repayment_method          text        NOT NULL,
    annual_rate               numeric     NOT NULL,
    all_in_apr                numeric     NOT NULL,
    instalment_fen            bigint      NOT NULL,
    reserved_fen              bigint      NOT NULL CHECK (reserved_fen >= 0),
    posted_fen                bigint      NOT NULL DEFAULT 0 CHECK (posted_fen >= 0),
    repaid_fen                bigint      NOT NULL DEFAULT 0 CHECK (repaid_fen >= 0),
    lender_share_fen          bigint      NOT NULL CHECK (lender_share_fen >= 0),
    business_day              date        NOT NULL,
    sends_at                  timestamptz,
    expires_at                timestamptz NOT NULL,
    offer_amount_fen          bigint      CHECK (offer_amount_fen > 0),
    offer_annual_rate         numeric,
    offer_all_in_apr          numeric,
    offer_term                integer     CHECK (offer_term > 0),
    offer_term_unit           text        CHECK (offer_term_unit IN ('MONTHS', 'DAYS')),
    valid_until               timestamptz,
    confirmed_at              timestamptz,
    drawdown_token            text,
    drawdown_due_at           timestamptz,
    status_requested_at       timestamptz,
    cancellation_requested_at timestamptz,
    payment                   bytea,
    disbursed_fen             bigint      CHECK (disbursed_fen > 0),
    disbursed_on              date,
    loan_note_no              text,
    reason                    text,
    closed_at                 timestamptz,
    created_at                timestamptz NOT NULL,
    updated_at                timestamptz NOT NULL,
    version                   integer     NOT NULL DEFAULT 0,
    CHECK (repaid_fen <= posted_fen),
    CHECK ((status IN ('APPROVED', 'CONFIRMED', 'DISBURSED', 'SETTLED', 'DISBURSEMENT_FAILED')) <= (offer_amount_fen IS NOT NULL)),
    CHECK ((status IN ('CONFIRMED', 'DISBURSED', 'SETTLED')) <= (drawdown_token IS NOT NULL)),
    CHECK ((status IN ('DISBURSED', 'SETTLED')) <= (disbursed_fen IS NOT NULL AND reserved_fen = 0)),
    CHECK ((status IN ('DECLINED', 'EXPIRED', 'CANCELLED', 'DISBURSEMENT_FAILED')) <= (reserved_fen = 0 AND posted_fen = 0))
);
COMMENT ON TABLE referral IS 'One application put to one partner under one agreement version; carries the quota reservation';
COMMENT ON COLUMN referral.attempt IS 'The how-manyeth partner of its application, from 1';
COMMENT ON COLUMN referral.core_enterprise IS 'Credit code of the core enterprise that a supply-chain loan rests on';
COMMENT ON COLUMN referral.amount_fen IS 'The principal asked for, in fen; offer_amount_fen is the principal approved';
COMMENT ON COLUMN referral.annual_rate IS 'Estimate by the agreement''s price, percent a year; so are all_in_apr and instalment_fen';
COMMENT ON COLUMN referral.reserved_fen IS 'The partner''s share still reserved, in fen; ends at 0 by exactly one of post or void';
COMMENT ON COLUMN referral.posted_fen IS 'The partner''s share posted as used, in fen; repaid principal does not lower it';
COMMENT ON COLUMN referral.repaid_fen IS 'The partner''s share of principal that came back, in fen, never more than was posted; reserved + posted - repaid is what is live';
COMMENT ON COLUMN referral.lender_share_fen IS 'The lender''s own part of the principal when co-lending, in fen';
COMMENT ON COLUMN referral.business_day IS 'Day of the reservation in Asia/Shanghai: names the day and month bucket';
COMMENT ON COLUMN referral.sends_at IS 'While QUEUED: when the partner''s service hours begin';
COMMENT ON COLUMN referral.expires_at IS 'By when the partner must decide';
COMMENT ON COLUMN referral.payment IS 'From CONFIRMED: mode, account, payee and evidence as JSON, encrypted';
COMMENT ON COLUMN referral.drawdown_token IS 'Fencing token that the disbursement report must repeat';
COMMENT ON COLUMN referral.drawdown_due_at IS 'By when the disbursement should be reported; then the partner is asked';
CREATE UNIQUE INDEX referral_one_live ON referral (application_id)
    WHERE status IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED');
CREATE INDEX referral_live_of_borrower ON referral (borrower_index)
    WHERE status IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED');
CREATE INDEX referral_of_application ON referral (application_id, attempt);
CREATE INDEX referral_of_partner ON referral (partner_id, id DESC);
CREATE INDEX referral_to_send ON referral (sends_at) WHERE status = 'QUEUED';
CREATE INDEX referral_to_decide ON referral (expires_at) WHERE status = 'SENT';
CREATE INDEX referral_to_confirm ON referral (valid_until) WHERE status = 'APPROVED';
CREATE INDEX referral_to_disburse ON referral (drawdown_due_at) WHERE status = 'CONFIRMED' AND status_requested_at IS NULL;

CREATE TABLE partner_report (
    partner_id        text        NOT NULL,
    kind              text        NOT NULL,
    referral_id       uuid        NOT NULL REFERENCES referral,
    partner_reference text        NOT NULL,
    content_digest    bytea       NOT NULL,
    answer            text        NOT NULL CHECK (answer IS JSON),
    reported_at       timestamptz NOT NULL,
    PRIMARY KEY (partner_id, kind, referral_id, partner_reference)
);
COMMENT ON TABLE partner_report IS 'Every report of a partner that took effect, with the answer it got, so that a repetition is answered as before';
COMMENT ON COLUMN partner_report.kind IS 'DECISION, DISBURSEMENT, CANCELLATION, REPAYMENT';
COMMENT ON COLUMN partner_report.answer IS 'The referral as first answered, without personal data';

CREATE TABLE borrower_freeze (
    partner_id     text        NOT NULL,
    borrower_index bytea       NOT NULL,
    frozen_until   timestamptz NOT NULL,
    referral_id    uuid        NOT NULL,
    PRIMARY KEY (borrower_index, partner_id)
);
COMMENT ON TABLE borrower_freeze IS 'Until when a refusal keeps a borrower from a partner, over all lenders';
COMMENT ON COLUMN borrower_freeze.referral_id IS 'The referral that was refused last';

CREATE TABLE receivable_claim (
    receivable_index bytea       NOT NULL,
    application_id   uuid        NOT NULL REFERENCES application,
    lender_id        text        NOT NULL,
    claimed_at       timestamptz NOT NULL,
    released_at      timestamptz,
    PRIMARY KEY (receivable_index, application_id)
);
COMMENT ON TABLE receivable_claim IS 'A receivable is financed once at a time (rule P5)';
COMMENT ON COLUMN receivable_claim.receivable_index IS 'Blind index of kind and number of the invoice or voucher';
CREATE UNIQUE INDEX receivable_claimed_once ON receivable_claim (receivable_index) WHERE released_at IS NULL;
CREATE INDEX receivable_of_application ON receivable_claim (application_id);

CREATE TABLE trail (
    id                       uuid        NOT NULL,
    at                       timestamptz NOT NULL,
    application_id           uuid        NOT NULL,
    lender_id                text        NOT NULL,
    referral_id              uuid,
    actor                    text        NOT NULL,
    action                   text        NOT NULL,
    status                   text,
    previous_status          text,
    referral_status          text,
    previous_referral_status text,
    detail                   text        CHECK (detail IS JSON),
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE trail IS 'The audit trail: who did what to an application or its referrals, from what to what; append-only. Lines with a status are the application''s live events';
COMMENT ON COLUMN trail.actor IS 'Subject of the caller''s token, or platform for timers';
CREATE INDEX trail_of_application ON trail (application_id, id);

CREATE TABLE decision (
    application_id        uuid        NOT NULL,
    decided_at            timestamptz NOT NULL,
    attempt               integer     NOT NULL,
    lender_id             text        NOT NULL,
    policy_version        text        NOT NULL,
    lender_policy_version integer     NOT NULL,
    outcome               text        NOT NULL,
    candidates            text        NOT NULL CHECK (candidates IS JSON),
    PRIMARY KEY (application_id, decided_at)
) PARTITION BY RANGE (decided_at);
COMMENT ON TABLE decision IS 'Why an application was matched as it was: versions, codes and figures of every agreement considered; text is rendered when read';

CREATE TABLE provision (
    id             uuid        NOT NULL,
    at             timestamptz NOT NULL,
    application_id uuid        NOT NULL,
    lender_id      text        NOT NULL,
    referral_id    uuid        NOT NULL,
    recipient      text        NOT NULL,
    consent_id     uuid,
    fields         text[]      NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE provision IS 'Which personal data went to whom, when, under which consent; kept 3 years';
CREATE INDEX provision_of_application ON provision (application_id, id);
