-- The two-phase ledger over the partner's share. All amounts in fen.

CREATE TABLE quota (
    agreement_id      text PRIMARY KEY,
    agreement_version integer     NOT NULL,
    lender_id         text        NOT NULL,
    partner_id        text        NOT NULL,
    total_limit_fen   bigint      NOT NULL CHECK (total_limit_fen >= 0),
    day_limit_fen     bigint      CHECK (day_limit_fen >= 0),
    month_limit_fen   bigint      CHECK (month_limit_fen >= 0),
    revolving         boolean     NOT NULL,
    reserved_fen      bigint      NOT NULL DEFAULT 0 CHECK (reserved_fen >= 0),
    used_fen          bigint      NOT NULL DEFAULT 0 CHECK (used_fen >= 0),
    warned            smallint    NOT NULL DEFAULT 0,
    updated_at        timestamptz NOT NULL,
    version           integer     NOT NULL DEFAULT 0
);
COMMENT ON TABLE quota IS 'What one agreement may still fund in total; reserved and used outlive its versions';
COMMENT ON COLUMN quota.agreement_version IS 'The version in force whose limits stand here';
COMMENT ON COLUMN quota.used_fen IS 'Posted, less repaid principal when revolving';
COMMENT ON COLUMN quota.warned IS 'Highest percentage of the total that quota.low was sent for: 0, 80 or 95; falls back when quota returns';

CREATE TABLE quota_bucket (
    agreement_id text     NOT NULL REFERENCES quota,
    kind         text     NOT NULL CHECK (kind IN ('DAY', 'MONTH')),
    starts_on    date     NOT NULL,
    plan_fen     bigint   CHECK (plan_fen >= 0),
    reserved_fen bigint   NOT NULL DEFAULT 0 CHECK (reserved_fen >= 0),
    used_fen     bigint   NOT NULL DEFAULT 0 CHECK (used_fen >= 0),
    warned       smallint NOT NULL DEFAULT 0,
    version      integer  NOT NULL DEFAULT 0,
    PRIMARY KEY (agreement_id, kind, starts_on)
);
COMMENT ON TABLE quota_bucket IS 'What was reserved and used of an agreement on one business day or in one month (Asia/Shanghai), by the day of the reservation';
COMMENT ON COLUMN quota_bucket.plan_fen IS 'The partner''s plan for that day, at most what was agreed; null: the agreement''s limit';

CREATE TABLE quota_journal (
    id           uuid        NOT NULL,
    at           timestamptz NOT NULL,
    agreement_id text        NOT NULL,
    lender_id    text        NOT NULL,
    partner_id   text        NOT NULL,
    referral_id  uuid        NOT NULL,
    entry        text        NOT NULL CHECK (entry IN ('RESERVE', 'VOID', 'POST', 'RESTORE', 'REDRAW')),
    amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
    business_day date        NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE quota_journal IS 'Append-only: every movement of quota; balances are its sums';
COMMENT ON COLUMN quota_journal.entry IS 'RESERVE holds, VOID frees, POST turns held into used, RESTORE returns repaid principal of a revolving quota, REDRAW takes that back when a repayment is reversed';
COMMENT ON COLUMN quota_journal.business_day IS 'Day of the reservation in Asia/Shanghai, which names the buckets';
CREATE INDEX quota_journal_of_agreement ON quota_journal (agreement_id, id DESC);
CREATE INDEX quota_journal_of_referral ON quota_journal (referral_id);
