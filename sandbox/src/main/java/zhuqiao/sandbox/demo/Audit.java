package zhuqiao.sandbox.demo;

import java.util.Collection;
import java.util.List;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.partner.BankLedger;

/** The invariants of a run, each compared from two sides wherever there are two. */
record Audit(Books books, Market market, QuotaWatch watch, Collection<Journey> journeys) {
    private static final String UNRESOLVED = """
            SELECT count(*) FILTER (WHERE j.reserved > 0),
                   count(*) FILTER (WHERE j.posted > 0),
                   count(*) FILTER (WHERE j.open > 0),
                   count(*) FILTER (WHERE j.open <> r.reserved_fen OR j.posted <> r.posted_fen
                       OR j.open > 0 AND r.status NOT IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED'))
            FROM referral r JOIN (
                SELECT referral_id,
                       sum(amount_fen) FILTER (WHERE entry = 'RESERVE') AS reserved,
                       coalesce(sum(amount_fen) FILTER (WHERE entry = 'POST'), 0) AS posted,
                       sum(CASE entry WHEN 'RESERVE' THEN amount_fen WHEN 'VOID' THEN -amount_fen
                           WHEN 'POST' THEN -amount_fen ELSE 0 END) AS open
                FROM quota_journal GROUP BY referral_id) j ON j.referral_id = r.id
            """;
    private static final String UNEXPLAINED = """
            SELECT count(*),
                   count(*) FILTER (WHERE q.reserved_fen <> coalesce(j.reserved, 0) OR q.used_fen <> coalesce(j.used, 0))
            FROM quota q LEFT JOIN (
                SELECT agreement_id,
                       sum(CASE entry WHEN 'RESERVE' THEN amount_fen WHEN 'VOID' THEN -amount_fen
                           WHEN 'POST' THEN -amount_fen ELSE 0 END) AS reserved,
                       sum(CASE entry WHEN 'POST' THEN amount_fen WHEN 'RESTORE' THEN -amount_fen
                           WHEN 'REDRAW' THEN amount_fen ELSE 0 END) AS used
                FROM quota_journal GROUP BY agreement_id) j USING (agreement_id)
            """;
    private static final String DISBURSED =
            "SELECT count(*), coalesce(sum(posted_fen), 0) FROM referral WHERE status = 'DISBURSED'";
    private static final String TWICE = """
            SELECT (SELECT count(DISTINCT application_id) FROM referral),
                   (SELECT count(*) FROM (SELECT 1 FROM referral
                    WHERE status IN ('QUEUED', 'SENT', 'APPROVED', 'CONFIRMED', 'DISBURSED')
                    GROUP BY application_id HAVING count(*) > 1) double_live)
            """;

    private static final String DIFFERENCES =
            "SELECT (SELECT count(*) FROM disbursement), (SELECT count(*) FROM reconciliation_exception)";

    /** Referrals that ended because the bank did not answer in time. */
    long unanswered() {
        return books.numbers("SELECT count(*) FROM referral WHERE status = 'EXPIRED'")
                .getFirst();
    }

    List<Invariant> invariants() {
        return List.of(
                quotaWithinLimit(),
                reservationsResolved(),
                balancesExplained(),
                ledgerEqualsDisbursements(),
                reportsAgree(),
                oneLiveReferral(),
                webhooksVerified(),
                everyoneAtRest());
    }

    private Invariant quotaWithinLimit() {
        return new Invariant(
                "额度从未超限",
                "quota never above its limit",
                watch.aboveLimit() == 0 && watch.looks() > 0,
                "%d looks at every quota, %d above".formatted(watch.looks(), watch.aboveLimit()));
    }

    private Invariant reservationsResolved() {
        List<Long> found = books.numbers(UNRESOLVED);
        return new Invariant(
                "预占皆有着落",
                "every reservation resolved or live",
                found.get(3) == 0,
                "%d reserved: %d posted, %d live, %d astray"
                        .formatted(found.get(0), found.get(1), found.get(2), found.get(3)));
    }

    private Invariant balancesExplained() {
        List<Long> found = books.numbers(UNEXPLAINED);
        return new Invariant(
                "余额等于流水",
                "balances equal their journal",
                found.get(1) == 0 && found.get(0) > 0,
                "%d quotas, %d unexplained".formatted(found.get(0), found.get(1)));
    }

    private Invariant ledgerEqualsDisbursements() {
        List<Long> ledger = books.numbers(DISBURSED);
        List<BankLedger.Payment> paid = market.ledger().payments();
        long paidFen = paid.stream().mapToLong(payment -> payment.share().fen()).sum();
        return new Invariant(
                "台账等于放款",
                "ledger equals disbursements",
                ledger.get(0) == paid.size() && ledger.get(1) == paidFen,
                "%d / %d loans, ¥ %s / %s 万"
                        .formatted(ledger.get(0), paid.size(), Columns.wan(ledger.get(1)), Columns.wan(paidFen)));
    }

    private Invariant reportsAgree() {
        List<Long> found = books.numbers(DIFFERENCES);
        return new Invariant(
                "还款计划逐分一致",
                "schedules agree to the fen",
                found.get(1) == 0,
                "%d reports compared, %d differ".formatted(found.get(0), found.get(1)));
    }

    private Invariant oneLiveReferral() {
        List<Long> found = books.numbers(TWICE);
        return new Invariant(
                "一件至多一家在审",
                "one live referral an application",
                found.get(1) == 0,
                "%d applications referred, %d twice at once".formatted(found.get(0), found.get(1)));
    }

    private Invariant webhooksVerified() {
        long verified = market.reception().verified();
        long refused = market.reception().refused();
        return new Invariant(
                "回调签名全部核验",
                "every webhook verified",
                refused == 0 && verified > 0,
                "%d verified (%d repeats), %d refused"
                        .formatted(verified, market.reception().repeated(), refused));
    }

    private Invariant everyoneAtRest() {
        long resting = journeys.stream().filter(Journey::atRest).count();
        long faults =
                journeys.stream().filter(journey -> journey.fault().isPresent()).count();
        int complaints = market.ledger().complaints().size();
        return new Invariant(
                "每件都有归宿",
                "every application came to rest",
                resting == journeys.size() && faults == 0 && complaints == 0,
                "%d of %d, %d faults, %d complaints".formatted(resting, journeys.size(), faults, complaints));
    }
}
