-- One application as the statements of the intake's group transaction, sent in one pipeline. What the service holds in
-- memory between statements stands in settings of the transaction.
\set k random(1, ${samples})
\set g random(0, ${last})
\startpipeline
begin;
select now();
select set_config('peer.app', uuidv7()::text, true), set_config('peer.ref', uuidv7()::text, true),
    set_config('peer.borrower', encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex'), true);
select pg_advisory_xact_lock(hashtextextended(current_setting('peer.borrower'), 2));
select pg_try_advisory_xact_lock(hashtextextended(current_setting('peer.app'), 1));
select i.* from idempotency_key i where i.path = '/v1/applications' and i.key = current_setting('peer.app')
    and i.caller = (select lender_id from sample where k = :k);
select a.id, a.content_digest from application a where a.lender_application_no = current_setting('peer.app')
    and a.lender_id = (select lender_id from sample where k = :k);
select partner_id, lender_id, coalesce(guarantor_id, ''), scenario, sum(reserved_fen + posted_fen - repaid_fen)::bigint,
    sum(lender_share_fen)::bigint from referral where borrower_index = decode(current_setting('peer.borrower'), 'hex')
    and status in ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED') group by 1, 2, 3, 4;
select partner_id, frozen_until from borrower_freeze where borrower_index = decode(current_setting('peer.borrower'), 'hex');
select receivable_index, application_id from receivable_claim
    where receivable_index = sha256(decode(current_setting('peer.borrower'), 'hex')) and released_at is null;
select lender_id, count(*) from application where borrower_index = decode(current_setting('peer.borrower'), 'hex')
    and status in ('REFERRED', 'NEEDS_CONSENT', 'REVIEW', 'APPROVED', 'CONFIRMED') group by 1;
select agreement_id, total_limit_fen, reserved_fen, used_fen from quota
    where agreement_id = 'spread-' || lpad((:g)::text, 2, '0') for update;
select kind, plan_fen, reserved_fen, used_fen from quota_bucket
    where agreement_id = 'spread-' || lpad((:g)::text, 2, '0') and starts_on >= date_trunc('month', now())::date;
insert into application (id, lender_id, lender_application_no, content_digest, submission, borrower_index,
    borrower_type, scenario, amount_fen, status, created_at, updated_at)
    select current_setting('peer.app')::uuid, lender_id, current_setting('peer.app'),
    sha256(decode(current_setting('peer.borrower'), 'hex')), submission, decode(current_setting('peer.borrower'), 'hex'),
    borrower_type, scenario, amount_fen, 'REFERRED', now(), now() from sample where k = :k;
insert into consent (id, application_id, lender_id, kind, recipient, granted_at, valid_to, evidence, created_at)
    select uuidv7(), current_setting('peer.app')::uuid, lender_id, 'DATA_SHARING', partner_id, now(),
    now() + interval '1 year', 'sha256:' || repeat('0', 64), now() from sample, generate_series(1, consents) where k = :k;
insert into referral (id, application_id, lender_id, partner_id, agreement_id, agreement_version, attempt, status,
    borrower_index, core_enterprise, scenario, amount_fen, term, term_unit, repayment_method, annual_rate, all_in_apr,
    instalment_fen, reserved_fen, lender_share_fen, business_day, expires_at, created_at, updated_at)
    select current_setting('peer.ref')::uuid, current_setting('peer.app')::uuid, lender_id, partner_id,
    'spread-' || lpad((:g)::text, 2, '0'), 1, 1, 'SENT', decode(current_setting('peer.borrower'), 'hex'), core_enterprise,
    scenario, amount_fen, term, 'MONTHS', repayment_method, 8.40, 8.40, amount_fen / term, amount_fen, 0,
    (now() at time zone 'Asia/Shanghai')::date, now() + interval '7 days', now(), now() from sample where k = :k;
insert into receivable_claim (receivable_index, application_id, lender_id, claimed_at)
    select sha256(decode(current_setting('peer.borrower'), 'hex')), current_setting('peer.app')::uuid, lender_id, now()
    from sample where k = :k and claims > 0;
insert into trail (id, application_id, lender_id, referral_id, actor, action, status, referral_status, at)
    select uuidv7(), current_setting('peer.app')::uuid, lender_id, current_setting('peer.ref')::uuid, lender_id,
    'APPLICATION', 'REFERRED', 'SENT', now() from sample where k = :k;
insert into decision (application_id, attempt, lender_id, policy_version, lender_policy_version, outcome, candidates,
    decided_at) select current_setting('peer.app')::uuid, 1, lender_id, '2026-11', 1, 'ELIGIBLE', candidates, now()
    from sample where k = :k;
insert into quota_journal (id, agreement_id, lender_id, partner_id, referral_id, entry, amount_fen, business_day, at)
    select uuidv7(), 'spread-' || lpad((:g)::text, 2, '0'), lender_id, partner_id, current_setting('peer.ref')::uuid,
    'RESERVE', amount_fen, (now() at time zone 'Asia/Shanghai')::date, now() from sample where k = :k;
update quota q set reserved_fen = q.reserved_fen + s.amount_fen, updated_at = now(), version = q.version + 1
    from sample s where s.k = :k and q.agreement_id = 'spread-' || lpad((:g)::text, 2, '0');
insert into quota_bucket as b (agreement_id, kind, starts_on, reserved_fen)
    select 'spread-' || lpad((:g)::text, 2, '0'), v.kind, v.starts_on, amount_fen from sample, lateral (values
    ('DAY', (now() at time zone 'Asia/Shanghai')::date),
    ('MONTH', date_trunc('month', now() at time zone 'Asia/Shanghai')::date)) as v(kind, starts_on) where k = :k
    on conflict (agreement_id, kind, starts_on) do update set reserved_fen = b.reserved_fen + excluded.reserved_fen,
    version = b.version + 1;
insert into idempotency_key (caller, path, key, content_hash, status, location, body)
    select lender_id, '/v1/applications', current_setting('peer.app'),
    encode(sha256(decode(current_setting('peer.borrower'), 'hex')), 'hex'), 201,
    '/v1/applications/' || current_setting('peer.app'), body from sample where k = :k;
insert into outbox (bucket, topic, key, event_id, payload)
    select (hashtext(current_setting('peer.app')) & 63)::smallint, 'matching-events', current_setting('peer.app'), uuidv7(),
    format('{"id":"%s","type":"notification","time":"2026-11-23T02:00:00Z","data":{"type":"%s","recipients":[{"kind":"LENDER","id":"%s"}],"subject":"%s","data":{"applicationId":"%s","lenderApplicationNo":"%s","status":"REFERRED","referralId":"%s"}}}',
    current_setting('peer.ref'), v.type, lender_id, current_setting('peer.app'), current_setting('peer.app'),
    current_setting('peer.app'), current_setting('peer.ref'))
    from sample, lateral (values ('application.status_changed'), ('referral.created')) as v(type) where k = :k;
commit;
\endpipeline
