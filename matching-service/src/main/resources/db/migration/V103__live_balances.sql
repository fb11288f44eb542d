-- Sums of what is live, kept with every change of a referral, so that matching never adds up the loans themselves.

CREATE TABLE live_balance (
    partner_id   text    NOT NULL,
    lender_id    text    NOT NULL,
    guarantor_id text    NOT NULL,
    co_lent      boolean NOT NULL,
    business_day date    NOT NULL,
    partner_fen  bigint  NOT NULL,
    lender_fen   bigint  NOT NULL,
    changed_by   xid8    NOT NULL,
    PRIMARY KEY (partner_id, lender_id, guarantor_id, co_lent, business_day)
);
COMMENT ON TABLE live_balance IS 'Live amounts of co-lent and guaranteed loans between the same parties by day of reservation; held against declared headroom and balance sheets (rules L2, L3, M8, M9, M10)';
COMMENT ON COLUMN live_balance.guarantor_id IS 'Empty without a guarantor';
COMMENT ON COLUMN live_balance.partner_fen IS 'Sum of reserved + posted - repaid of live referrals, in fen';
COMMENT ON COLUMN live_balance.lender_fen IS 'Sum of the lender''s own parts of live referrals, in fen';
COMMENT ON COLUMN live_balance.changed_by IS 'Transaction that changed the row last; a reader who keeps a copy asks for what was not yet finished when it last looked';
CREATE INDEX live_balance_changed ON live_balance (changed_by);

CREATE TABLE core_enterprise_balance (
    core_enterprise text    NOT NULL,
    agreement_id    text    NOT NULL,
    live_fen        bigint  NOT NULL,
    PRIMARY KEY (core_enterprise, agreement_id)
);
COMMENT ON TABLE core_enterprise_balance IS 'The partner''s share of live loans that rest on one core enterprise, in fen';

CREATE FUNCTION live_fen(r referral) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN r.status IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED')
        THEN r.reserved_fen + r.posted_fen - r.repaid_fen ELSE 0 END
$$;
COMMENT ON FUNCTION live_fen IS 'The partner''s share of a referral that is live, in fen';

CREATE FUNCTION live_lender_fen(r referral) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN r.status IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED')
        THEN r.lender_share_fen ELSE 0 END
$$;
COMMENT ON FUNCTION live_lender_fen IS 'The lender''s own part of a referral that is live, in fen';

-- One statement's changes at once and in the order of the keys, so that two transactions cannot deadlock here.
CREATE FUNCTION add_live_balances(after referral[], before referral[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO live_balance AS b
    SELECT partner_id, lender_id, coalesce(guarantor_id, ''), lender_share_fen > 0, business_day, sum(fen), sum(own),
           pg_current_xact_id()
    FROM (SELECT n.*, live_fen(n) AS fen, live_lender_fen(n) AS own FROM unnest(after) AS n
          UNION ALL
          SELECT o.*, -live_fen(o), -live_lender_fen(o) FROM unnest(before) AS o) AS change
    WHERE lender_share_fen > 0 OR guarantor_id IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5
    HAVING sum(fen) <> 0 OR sum(own) <> 0
    ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (partner_id, lender_id, guarantor_id, co_lent, business_day) DO UPDATE
        SET partner_fen = b.partner_fen + excluded.partner_fen, lender_fen = b.lender_fen + excluded.lender_fen,
            changed_by = excluded.changed_by;
    INSERT INTO core_enterprise_balance AS b
    SELECT core_enterprise, agreement_id, sum(fen)
    FROM (SELECT n.core_enterprise, n.agreement_id, live_fen(n) AS fen FROM unnest(after) AS n
          UNION ALL
          SELECT o.core_enterprise, o.agreement_id, -live_fen(o) FROM unnest(before) AS o) AS change
    WHERE core_enterprise IS NOT NULL
    GROUP BY 1, 2
    HAVING sum(fen) <> 0
    ORDER BY 1, 2
    ON CONFLICT (core_enterprise, agreement_id) DO UPDATE SET live_fen = b.live_fen + excluded.live_fen;
END $$;
COMMENT ON FUNCTION add_live_balances IS 'Adds the difference between two states of the same referrals to the sums of what is live';

CREATE FUNCTION follow_referrals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM add_live_balances((SELECT array_agg(ROW (n.*)::referral) FROM after_rows AS n), '{}'::referral[]);
    ELSE
        PERFORM add_live_balances((SELECT array_agg(ROW (n.*)::referral) FROM after_rows AS n),
            (SELECT array_agg(ROW (o.*)::referral) FROM before_rows AS o));
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION follow_referrals IS 'Keeps the sums of what is live with every statement on referral';

CREATE TRIGGER referral_added AFTER INSERT ON referral
    REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION follow_referrals();
CREATE TRIGGER referral_changed AFTER UPDATE ON referral
    REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION follow_referrals();
