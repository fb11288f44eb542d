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
COMMENT ON COLUMN quota.warned IS 'Highest percentage of the total that quota.low was sent for: 0, 80 or 95; counts only while the balance still is at it';

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

CREATE TABLE day_plan_change (
    id           uuid PRIMARY KEY,
    at           timestamptz NOT NULL,
    agreement_id text        NOT NULL REFERENCES quota,
    lender_id    text        NOT NULL,
    partner_id   text        NOT NULL,
    starts_on    date        NOT NULL,
    plan_fen     bigint      NOT NULL CHECK (plan_fen >= 0),
    actor        text        NOT NULL
);
COMMENT ON TABLE day_plan_change IS 'Append-only: who planned what for which business day; the latest of a day stands in quota_bucket';
COMMENT ON COLUMN day_plan_change.actor IS 'Subject of the caller''s token';
CREATE INDEX day_plan_change_of_agreement ON day_plan_change (agreement_id, id DESC);

-- The journal alone says what every balance must be. Both views are for examiners and tests; nothing is decided by them.

CREATE VIEW quota_recomputed AS
WITH moved AS (
    SELECT agreement_id, business_day, entry IN ('RESERVE', 'VOID', 'POST') AS in_buckets,
           CASE entry WHEN 'RESERVE' THEN amount_fen WHEN 'VOID' THEN -amount_fen WHEN 'POST' THEN -amount_fen ELSE 0 END AS held,
           CASE entry WHEN 'POST' THEN amount_fen WHEN 'RESTORE' THEN -amount_fen WHEN 'REDRAW' THEN amount_fen ELSE 0 END AS used
    FROM quota_journal)
SELECT agreement_id, 'TOTAL' AS kind, date '0001-01-01' AS starts_on, sum(held) AS reserved_fen, sum(used) AS used_fen
FROM moved GROUP BY agreement_id
UNION ALL
SELECT agreement_id, 'DAY', business_day, sum(held), sum(used) FROM moved WHERE in_buckets GROUP BY agreement_id, business_day
UNION ALL
SELECT agreement_id, 'MONTH', date_trunc('month', business_day)::date, sum(held), sum(used)
FROM moved WHERE in_buckets GROUP BY agreement_id, date_trunc('month', business_day);
COMMENT ON VIEW quota_recomputed IS 'Every balance as the sums of the journal''s entries; the total starts on 0001-01-01';

CREATE VIEW quota_unexplained AS
WITH stored AS (
    SELECT agreement_id, 'TOTAL' AS kind, date '0001-01-01' AS starts_on, reserved_fen, used_fen FROM quota
    UNION ALL SELECT agreement_id, kind, starts_on, reserved_fen, used_fen FROM quota_bucket)
SELECT agreement_id, kind, starts_on, s.reserved_fen, s.used_fen,
       j.reserved_fen AS reserved_by_journal_fen, j.used_fen AS used_by_journal_fen
FROM stored s FULL JOIN quota_recomputed j USING (agreement_id, kind, starts_on)
WHERE coalesce(s.reserved_fen, 0) <> coalesce(j.reserved_fen, 0) OR coalesce(s.used_fen, 0) <> coalesce(j.used_fen, 0);
COMMENT ON VIEW quota_unexplained IS 'Balances that are not the sums of their journal; always empty';

CREATE VIEW referral_unexplained AS
SELECT r.id AS referral_id, r.agreement_id, r.status, r.reserved_fen, r.posted_fen,
       coalesce(j.held, 0) AS reserved_by_journal_fen, coalesce(j.posted, 0) AS posted_by_journal_fen
FROM referral r LEFT JOIN (
    SELECT referral_id,
           sum(CASE entry WHEN 'RESERVE' THEN amount_fen WHEN 'VOID' THEN -amount_fen WHEN 'POST' THEN -amount_fen ELSE 0 END) AS held,
           sum(amount_fen) FILTER (WHERE entry = 'POST') AS posted
    FROM quota_journal GROUP BY referral_id) j ON j.referral_id = r.id
WHERE r.reserved_fen <> coalesce(j.held, 0) OR r.posted_fen <> coalesce(j.posted, 0)
   OR r.reserved_fen > 0 AND r.status NOT IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED');
COMMENT ON VIEW referral_unexplained IS 'Referrals whose quota is not what the journal says of them, or that hold some though they ended; always empty';
