package zhuqiao.matching.disbursement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import zhuqiao.core.cost.Schedule;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.value.Money;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.alert.AlertKind;
import zhuqiao.matching.alert.Alerts;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.application.Submissions;
import zhuqiao.matching.costsheet.CostSheets;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.quota.QuotaLedger;
import zhuqiao.matching.reconciliation.Difference;
import zhuqiao.matching.reconciliation.ReconciliationExceptions;
import zhuqiao.matching.referral.DrawdownEnd;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.referral.ReferralView;
import zhuqiao.matching.report.Verdict;
import zhuqiao.matching.trail.Cause;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What a disbursement report does to the referral it is about; in the report's transaction, with the case locked. */
@ApplicationScoped
public class DisbursementService {
    private final Agreements agreements;
    private final Submissions submissions;
    private final CostSheets sheets;
    private final QuotaLedger ledger;
    private final ReferralChanges referrals;
    private final ApplicationChanges applications;
    private final DrawdownEnd drawdownEnd;
    private final ReconciliationExceptions exceptions;
    private final MisplacedReports misplaced;
    private final Alerts alerts;

    public DisbursementService(
            Agreements agreements,
            Submissions submissions,
            CostSheets sheets,
            QuotaLedger ledger,
            ReferralChanges referrals,
            ApplicationChanges applications,
            DrawdownEnd drawdownEnd,
            ReconciliationExceptions exceptions,
            MisplacedReports misplaced,
            Alerts alerts) {
        this.agreements = agreements;
        this.submissions = submissions;
        this.sheets = sheets;
        this.ledger = ledger;
        this.referrals = referrals;
        this.applications = applications;
        this.drawdownEnd = drawdownEnd;
        this.exceptions = exceptions;
        this.misplaced = misplaced;
        this.alerts = alerts;
    }

    Uni<Verdict> take(ReferralCase the, DisbursementReport report, Cause cause) {
        if (report.disbursedOn() != null
                && report.disbursedOn().isAfter(BusinessDay.of(cause.at()).plusDays(1))) {
            throw Problem.invalid("/disbursedOn", "future", Text.of("不得晚于今日", "must not lie in the future"));
        }
        if (!(the.referral().state() instanceof ReferralState.Confirmed confirmed)) {
            return misplaced.refuse(the.referral(), report, cause);
        }
        if (!sameToken(confirmed.token(), report.token())) {
            return misplaced.refuseToken(the.referral(), report, cause);
        }
        Uni<Void> effect = switch (report.outcome()) {
            case SUCCEEDED -> succeeded(the, confirmed, report, cause);
            case FAILED -> drawdownEnd.end(the, confirmed.fail(requireNonNull(report.reasonCode())), cause);
        };
        return effect.map(done -> new Verdict.Accepted(Json.write(ReferralView.of(the.referral()))));
    }

    private Uni<Void> succeeded(
            ReferralCase the, ReferralState.Confirmed confirmed, DisbursementReport report, Cause cause) {
        ReferralEntity referral = the.referral();
        ObjectNode submission = submissions.open(the.application());
        Money amount = requireNonNull(report.amount());
        LocalDate on = requireNonNull(report.disbursedOn());
        Schedule ours = sheets.schedule(
                referral, RiskGrade.valueOf(submission.path("riskGrade").asText()), on);
        boolean pledged = Collateral.RECEIVABLES
                .name()
                .equals(submission.path("collateral").asText());
        List<Difference> differences = new Comparison(
                        confirmed.offer().amount(), ours, BusinessDay.of(confirmed.confirmedAt()), pledged)
                .with(report);
        ApplicationState.Disbursed disbursed = switch (the.application().state()) {
            case ApplicationState.Confirmed application -> application.disburse();
            default -> throw new IllegalStateException("application " + the.application().id + " is not confirmed");
        };
        if (!differences.isEmpty()) {
            alerts.raise(AlertKind.DISBURSEMENT_DIFFERS, referral);
        }
        referral.reason = null;
        return freeUnused(referral, amount, cause)
                .flatMap(freed -> ledger.post(referral, cause.at()))
                .flatMap(posted -> referrals.move(
                        referral, confirmed.disburse(amount, on, requireNonNull(report.loanNoteNo())), cause))
                .flatMap(moved -> applications.move(the.application(), disbursed, referral.id, cause))
                .flatMap(moved -> Panache.getSession())
                .flatMap(session -> session.persist(new Disbursement(referral, report, ours, cause.at())))
                .flatMap(stored -> exceptions.open(referral, differences, cause.at()));
    }

    /** When less was paid out than approved, the difference returns; more than is held can never be posted. */
    private Uni<Void> freeUnused(ReferralEntity referral, Money paid, Cause cause) {
        Money share = agreements
                .version(referral.agreementId, referral.agreementVersion)
                .agreement()
                .shares()
                .partnerPart(paid);
        referral.lenderShare = paid.minus(share);
        Money unused = referral.reserved.minus(share.min(referral.reserved));
        return ledger.release(referral, unused, cause.at());
    }

    private static boolean sameToken(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
