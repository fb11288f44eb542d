-- A partner's declaration holds what was paid out before it. A loan reserved before and paid out after was counted nowhere
-- while its day was that of the reservation.
ALTER TABLE live_balance RENAME COLUMN business_day TO paid_out_on;
COMMENT ON TABLE live_balance IS 'Live amounts of co-lent and guaranteed loans between the same parties by day of disbursement; held against declared headroom and balance sheets (rules L2, L3, M8, M9, M10)';
COMMENT ON COLUMN live_balance.paid_out_on IS 'Reported day of disbursement; 9999-12-31 for what is reserved and not paid out, which no declaration holds yet';

-- One statement's changes at once and in the order of the keys, so that two transactions cannot deadlock here.
CREATE OR REPLACE FUNCTION add_live_balances(after referral[], before referral[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO live_balance AS b
    SELECT partner_id, lender_id, coalesce(guarantor_id, ''), lender_share_fen > 0,
           coalesce(disbursed_on, DATE '9999-12-31'), sum(fen), sum(own), pg_current_xact_id()
    FROM (SELECT n.*, live_fen(n) AS fen, live_lender_fen(n) AS own FROM unnest(after) AS n
          UNION ALL
          SELECT o.*, -live_fen(o), -live_lender_fen(o) FROM unnest(before) AS o) AS change
    WHERE lender_share_fen > 0 OR guarantor_id IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5
    HAVING sum(fen) <> 0 OR sum(own) <> 0
    ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (partner_id, lender_id, guarantor_id, co_lent, paid_out_on) DO UPDATE
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

DELETE FROM live_balance;
INSERT INTO live_balance
SELECT partner_id, lender_id, coalesce(guarantor_id, ''), lender_share_fen > 0,
       coalesce(disbursed_on, DATE '9999-12-31'), sum(live_fen(r)), sum(live_lender_fen(r)), pg_current_xact_id()
FROM referral r WHERE lender_share_fen > 0 OR guarantor_id IS NOT NULL
GROUP BY 1, 2, 3, 4, 5
HAVING sum(live_fen(r)) <> 0 OR sum(live_lender_fen(r)) <> 0;
