package zhuqiao.matching.repayment;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Money;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.quota.QuotaLedger;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.report.Verdict;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What a repayment does to its referral; in the report's transaction, with the case locked. */
@ApplicationScoped
public class RepaymentService {
    private final Agreements agreements;
    private final QuotaLedger ledger;
    private final ReferralChanges referrals;
    private final ApplicationChanges applications;
    private final ReopenedReceivables receivables;
    private final Trail trail;

    public RepaymentService(
            Agreements agreements,
            QuotaLedger ledger,
            ReferralChanges referrals,
            ApplicationChanges applications,
            ReopenedReceivables receivables,
            Trail trail) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.referrals = referrals;
        this.applications = applications;
        this.receivables = receivables;
        this.trail = trail;
    }

    Uni<Verdict> take(ReferralCase the, RepaymentReport report, Cause cause) {
        return switch (the.referral().state()) {
            case ReferralState.Disbursed disbursed ->
                repayments(the.referral()).flatMap(earlier -> take(the, disbursed.amount(), earlier, report, cause));
            case ReferralState.Settled settled ->
                repayments(the.referral()).flatMap(earlier -> take(the, settled.amount(), earlier, report, cause));
            default -> refuse(the.referral(), report, cause);
        };
    }

    private Uni<Verdict> take(
            ReferralCase the, Money disbursed, List<Repayment> earlier, RepaymentReport report, Cause cause) {
        ReferralEntity referral = the.referral();
        Returned before = Returned.of(earlier, referral.repaid);
        Returned.Terms terms = new Returned.Terms(shares(referral), referral.posted);
        Optional<Repayment> reversed =
                report.kind() == RepaymentKind.REVERSAL ? Optional.of(reversed(earlier, report)) : Optional.empty();
        Money principal = reversed.map(each -> before.principal().minus(each.principal))
                .orElseGet(() -> before.principal().plus(report.principal()));
        if (principal.compareTo(disbursed) > 0) {
            throw Problem.refused(
                    "/principal",
                    "over-repaid",
                    Text.of("累计归还本金超过放款金额", "more principal would be repaid than was paid out"));
        }
        boolean inFull = principal.equals(disbursed);
        return retake(referral, inFull, cause)
                .flatMap(taken -> ledger.revolving(referral))
                .map(revolving -> reversed.map(each -> before.reversed(each, terms))
                        .orElseGet(() -> before.repaid(report.principal(), terms, revolving)))
                .flatMap(after -> move(referral, before, after, report, cause))
                .flatMap(moved -> note(referral, report, cause))
                .flatMap(noted -> settle(the, inFull, cause))
                .map(settled -> new Verdict.Accepted(Json.write(new RepaymentView(
                        referral.id, report.sequence(), referral.status, principal, disbursed.minus(principal)))));
    }

    private Uni<Void> move(
            ReferralEntity referral, Returned before, Returned after, RepaymentReport report, Cause cause) {
        Money share = after.share().minus(before.share());
        Money restored = after.restored().minus(before.restored());
        referral.repaid = after.share();
        return Panache.getSession()
                .flatMap(session ->
                        session.persist(new Repayment(referral, report, size(share), size(restored), cause.at())))
                .flatMap(stored -> restored.isNegative()
                        ? ledger.redraw(referral, size(restored), cause.at())
                        : ledger.restore(referral, restored, cause.at()));
    }

    private static Money size(Money change) {
        return change.isNegative() ? Money.ZERO.minus(change) : change;
    }

    private Shares shares(ReferralEntity referral) {
        return agreements
                .version(referral.agreementId, referral.agreementVersion)
                .agreement()
                .shares();
    }

    private Uni<Void> retake(ReferralEntity referral, boolean repaidInFull, Cause cause) {
        return referral.state() instanceof ReferralState.Settled && !repaidInFull
                ? receivables.retake(referral, cause)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> settle(ReferralCase the, boolean repaidInFull, Cause cause) {
        ReferralEntity referral = the.referral();
        return switch (referral.state()) {
            case ReferralState.Disbursed disbursed
            when repaidInFull ->
                referrals.move(referral, disbursed.settle(), cause).flatMap(moved -> switch (the.application()
                        .state()) {
                    case ApplicationState.Disbursed application ->
                        applications.move(the.application(), application.settle(), referral.id, cause);
                    default -> Uni.createFrom().voidItem();
                });
            case ReferralState.Settled settled
            when !repaidInFull ->
                referrals.move(referral, settled.reopen(), cause).flatMap(moved -> switch (the.application()
                        .state()) {
                    case ApplicationState.Settled application ->
                        applications.move(the.application(), application.reopen(), referral.id, cause);
                    default -> Uni.createFrom().voidItem();
                });
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Repayment reversed(List<Repayment> earlier, RepaymentReport reversal) {
        int sequence = requireNonNull(reversal.reversalOf());
        Optional<Repayment> found =
                earlier.stream().filter(each -> each.sequence == sequence).findFirst();
        boolean alreadyReversed =
                earlier.stream().anyMatch(each -> each.reversalOf != null && each.reversalOf == sequence);
        if (alreadyReversed) {
            throw Problem.refused("/reversalOf", "reversed-before", Text.of("该笔还款已冲正", "was reversed before"));
        }
        return found.filter(each -> each.reversedBy(reversal))
                .orElseThrow(() -> Problem.refused(
                        "/reversalOf",
                        "no-such-repayment",
                        Text.of("没有相同金额的该笔还款", "names no repayment of these amounts")));
    }

    private static Uni<List<Repayment>> repayments(ReferralEntity referral) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from Repayment where referralId = ?1 order by sequence", Repayment.class)
                        .setParameter(1, referral.id)
                        .getResultList());
    }

    private Uni<Void> note(ReferralEntity referral, RepaymentReport report, Cause cause) {
        return trail.note(
                referral.applicationId,
                referral.lenderId,
                referral.id,
                cause,
                Map.of("sequence", report.sequence(), "kind", report.kind(), "principal", report.principal()));
    }

    private Uni<Verdict> refuse(ReferralEntity referral, RepaymentReport report, Cause cause) {
        return trail.note(
                        referral.applicationId,
                        referral.lenderId,
                        referral.id,
                        new Cause(cause.actor(), "REPAYMENT_REFUSED", cause.at()),
                        Map.of("referralStatus", referral.status, "sequence", report.sequence()))
                .replaceWith(new Verdict.Refused(
                        referral.status.isLive()
                                ? Problem.conflict("not-disbursed", Text.of("尚未放款", "Nothing was paid out yet"))
                                : Problem.conflict("referral-closed", Text.of("该推送已结束", "The referral is closed"))));
    }
}
