-- Applications number :from to :to with all that goes with each, as large as the service's. Three in four loans live.
-- Triggers and foreign keys rest meanwhile; what the triggers would have kept is empty, for these loans have no guarantor,
-- no lender's part and no core enterprise.
SET LOCAL session_replication_role = replica;
SET LOCAL synchronous_commit = off;

CREATE TEMPORARY TABLE grown ON COMMIT DROP AS
SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS referral_id, 'grown-' || i % 5000 AS lender_id,
       '019aa000-0000-7000-8000-00000000b00' || i % 4 AS partner_id, 'spread-' || lpad((i % 16)::text, 2, '0') AS agreement_id,
       sha256(i::text::bytea) AS borrower, now() - make_interval(secs => i % 2000000) AS at
FROM generate_series(:from, :to) AS i;

INSERT INTO application (id, lender_id, lender_application_no, content_digest, submission, borrower_index, borrower_type,
        scenario, amount_fen, status, created_at, updated_at)
SELECT id, lender_id, 'G-' || i, borrower, decode(repeat(encode(borrower, 'hex'), 20), 'hex'), borrower, 'COMPANY', 'BUSINESS',
       5000000, CASE WHEN i % 4 = 0 THEN 'SETTLED' ELSE 'DISBURSED' END, at, at
FROM grown;

INSERT INTO referral (id, application_id, lender_id, partner_id, agreement_id, agreement_version, attempt, status,
        borrower_index, scenario, amount_fen, term, term_unit, repayment_method, annual_rate, all_in_apr, instalment_fen,
        reserved_fen, posted_fen, repaid_fen, lender_share_fen, business_day, expires_at, offer_amount_fen, offer_annual_rate,
        offer_all_in_apr, offer_term, offer_term_unit, drawdown_token, disbursed_fen, disbursed_on, created_at, updated_at)
SELECT referral_id, id, lender_id, partner_id, agreement_id, 1, 1, CASE WHEN i % 4 = 0 THEN 'SETTLED' ELSE 'DISBURSED' END,
       borrower, 'BUSINESS', 5000000, 12, 'MONTHS', 'EQUAL_INSTALMENT', 8.40, 8.40, 435000, 0, 5000000,
       CASE WHEN i % 4 = 0 THEN 5000000 ELSE 0 END, 0, at::date, at, 5000000, 8.40, 8.40, 12, 'MONTHS', 'token', 5000000,
       at::date, at, at
FROM grown;

INSERT INTO decision (application_id, decided_at, attempt, lender_id, policy_version, lender_policy_version, outcome,
        candidates)
SELECT id, at, 1, lender_id, 'grown', 1, 'ELIGIBLE', '{}' FROM grown;

INSERT INTO trail (id, at, application_id, lender_id, referral_id, actor, action, status)
SELECT gen_random_uuid(), at, id, lender_id, referral_id, 'grown', 'SUBMITTED', 'REFERRED' FROM grown;

INSERT INTO quota_journal (id, at, agreement_id, lender_id, partner_id, referral_id, entry, amount_fen, business_day)
SELECT gen_random_uuid(), at, agreement_id, lender_id, partner_id, referral_id, 'POST', 5000000, at::date FROM grown;
