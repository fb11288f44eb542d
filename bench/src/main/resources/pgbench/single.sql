-- One application as one statement: the reads of the intake's group transaction, its check of the quota, and every row
-- that it writes. The large values come from samples of what the service wrote.
\set k random(1, ${samples})
\set g random(0, ${last})
with s as materialized (
    select sample.*, 'spread-' || lpad((:g)::text, 2, '0') as agreement, uuidv7() as app, uuidv7() as ref,
           uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as borrower
    from sample where k = :k
), locks as materialized (
    select pg_try_advisory_xact_lock(hashtextextended(app::text, 1)) as key_is_ours,
           pg_advisory_xact_lock(hashtextextended(encode(borrower, 'hex'), 2)) as borrower_lock
    from s
), facts as materialized (
    select (select count(*) from idempotency_key i
             where i.caller = s.lender_id and i.path = '/v1/applications' and i.key = s.app::text) as replays,
           (select count(*) from application a
             where a.lender_id = s.lender_id and a.lender_application_no = s.app::text) as known,
           (select coalesce(sum(r.reserved_fen + r.posted_fen - r.repaid_fen), 0) from referral r
             where r.borrower_index = s.borrower
               and r.status in ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED')) as owed,
           (select count(*) from borrower_freeze f where f.borrower_index = s.borrower and f.frozen_until > now()) as frozen,
           (select count(*) from receivable_claim c
             where s.claims > 0 and c.receivable_index = sha256(s.borrower) and c.released_at is null) as claimed,
           (select count(*) from application a
             where a.borrower_index = s.borrower
               and a.status in ('REFERRED', 'NEEDS_CONSENT', 'REVIEW', 'APPROVED', 'CONFIRMED')) as live
    from s, locks where locks.key_is_ours and locks.borrower_lock is not null
), reserved as (
    update quota q set reserved_fen = q.reserved_fen + s.amount_fen, updated_at = now(), version = q.version + 1
    from s, facts
    where q.agreement_id = s.agreement and facts.replays = 0 and facts.known = 0 and facts.frozen = 0
      and facts.claimed = 0 and facts.live < 100 and facts.owed + s.amount_fen <= 10000000000
      and q.reserved_fen + q.used_fen + s.amount_fen <= q.total_limit_fen
    returning s.*, (now() at time zone 'Asia/Shanghai')::date as today
), buckets as (
    insert into quota_bucket as b (agreement_id, kind, starts_on, reserved_fen)
    select agreement, kind, starts_on, amount_fen
    from reserved, lateral (values ('DAY', today), ('MONTH', date_trunc('month', today)::date)) as v(kind, starts_on)
    on conflict (agreement_id, kind, starts_on) do update
    set reserved_fen = b.reserved_fen + excluded.reserved_fen, version = b.version + 1
), applications as (
    insert into application (id, lender_id, lender_application_no, content_digest, submission, borrower_index,
        borrower_type, scenario, amount_fen, status, created_at, updated_at)
    select app, lender_id, app::text, sha256(borrower), submission, borrower, borrower_type, scenario, amount_fen,
           'REFERRED', now(), now() from reserved
), consents as (
    insert into consent (id, application_id, lender_id, kind, recipient, granted_at, valid_to, evidence, created_at)
    select uuidv7(), app, lender_id, 'DATA_SHARING', partner_id, now(), now() + interval '1 year',
           'sha256:' || repeat('0', 64), now() from reserved, generate_series(1, consents)
), referrals as (
    insert into referral (id, application_id, lender_id, partner_id, agreement_id, agreement_version, attempt, status,
        borrower_index, core_enterprise, scenario, amount_fen, term, term_unit, repayment_method, annual_rate, all_in_apr,
        instalment_fen, reserved_fen, lender_share_fen, business_day, expires_at, created_at, updated_at)
    select ref, app, lender_id, partner_id, agreement, 1, 1, 'SENT', borrower, core_enterprise, scenario, amount_fen, term,
           'MONTHS', repayment_method, 8.40, 8.40, amount_fen / term, amount_fen, 0, today, now() + interval '7 days',
           now(), now() from reserved
), claims as (
    insert into receivable_claim (receivable_index, application_id, lender_id, claimed_at)
    select sha256(borrower), app, lender_id, now() from reserved where claims > 0
), trails as (
    insert into trail (id, application_id, lender_id, referral_id, actor, action, status, referral_status, at)
    select uuidv7(), app, lender_id, ref, lender_id, 'APPLICATION', 'REFERRED', 'SENT', now() from reserved
), decisions as (
    insert into decision (application_id, attempt, lender_id, policy_version, lender_policy_version, outcome, candidates,
        decided_at)
    select app, 1, lender_id, '2026-11', 1, 'ELIGIBLE', candidates, now() from reserved
), journal as (
    insert into quota_journal (id, agreement_id, lender_id, partner_id, referral_id, entry, amount_fen, business_day, at)
    select uuidv7(), agreement, lender_id, partner_id, ref, 'RESERVE', amount_fen, today, now() from reserved
), keys as (
    insert into idempotency_key (caller, path, key, content_hash, status, location, body)
    select lender_id, '/v1/applications', app::text, encode(sha256(borrower), 'hex'), 201, '/v1/applications/' || app, body
    from reserved
), events as (
    insert into outbox (bucket, topic, key, event_id, payload)
    select (hashtext(app::text) & 63)::smallint, 'matching-events', app::text, uuidv7(),
           format('{"id":"%s","type":"notification","time":"2026-11-23T02:00:00Z","data":{"type":"%s","recipients":[{"kind":"LENDER","id":"%s"}],"subject":"%s","data":{"applicationId":"%s","lenderApplicationNo":"%s","status":"REFERRED","referralId":"%s"}}}',
                  ref, type, lender_id, app, app, app, ref)
    from reserved, lateral (values ('application.status_changed'), ('referral.created')) as v(type)
)
select count(*) from reserved;
