-- Repaid principal comes back to both: the lender's own part shrinks with the partner's.

CREATE OR REPLACE FUNCTION live_lender_fen(r referral) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN r.status IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED')
        THEN r.lender_share_fen
            - coalesce(div(r.lender_share_fen::numeric * r.repaid_fen, nullif(r.posted_fen, 0)), 0)::bigint
        ELSE 0 END
$$;
COMMENT ON FUNCTION live_lender_fen IS 'The lender''s own part of a referral that is live, in fen; repaid in the proportion of the partner''s, rounded so that no fen too little is live';
COMMENT ON COLUMN live_balance.lender_fen IS 'Sum of what is live of the lender''s own parts, in fen';

UPDATE live_balance AS b SET lender_fen = live.fen, changed_by = pg_current_xact_id()
FROM (SELECT partner_id, lender_id, coalesce(guarantor_id, '') AS guarantor_id, lender_share_fen > 0 AS co_lent,
             business_day, sum(live_lender_fen(r)) AS fen
      FROM referral r WHERE lender_share_fen > 0
      GROUP BY 1, 2, 3, 4, 5) AS live
WHERE (b.partner_id, b.lender_id, b.guarantor_id, b.co_lent, b.business_day)
    = (live.partner_id, live.lender_id, live.guarantor_id, live.co_lent, live.business_day)
  AND b.lender_fen <> live.fen;
