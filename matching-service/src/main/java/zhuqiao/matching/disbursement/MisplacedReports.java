package zhuqiao.matching.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import zhuqiao.matching.alert.AlertKind;
import zhuqiao.matching.alert.Alerts;
import zhuqiao.matching.reconciliation.Difference;
import zhuqiao.matching.reconciliation.ExceptionKind;
import zhuqiao.matching.reconciliation.ReconciliationExceptions;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralStatus;
import zhuqiao.matching.report.Verdict;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Disbursement reports that change nothing: the referral is over, nobody asked for money, or the token is not the one
 * that was given. If money moved all the same, a person must look.
 */
@ApplicationScoped
public class MisplacedReports {
    private final ReconciliationExceptions exceptions;
    private final Trail trail;
    private final Alerts alerts;

    public MisplacedReports(ReconciliationExceptions exceptions, Trail trail, Alerts alerts) {
        this.exceptions = exceptions;
        this.trail = trail;
        this.alerts = alerts;
    }

    /** @param referral not {@code CONFIRMED} */
    Uni<Verdict> refuse(ReferralEntity referral, DisbursementReport report, Cause cause) {
        return switch (referral.status) {
            case QUEUED, SENT, APPROVED -> refuse(referral, report, cause, ExceptionKind.NOT_REQUESTED, notRequested());
            case DECLINED, EXPIRED, CANCELLED, DISBURSED, DISBURSEMENT_FAILED, SETTLED ->
                refuse(referral, report, cause, ExceptionKind.CLOSED_REFERRAL, closed());
            case CONFIRMED -> throw new IllegalStateException("a confirmed referral takes its disbursement");
        };
    }

    Uni<Verdict> refuseToken(ReferralEntity referral, DisbursementReport report, Cause cause) {
        alerts.raise(AlertKind.WRONG_TOKEN, referral);
        Cause wrong = new Cause(cause.actor(), AlertKind.WRONG_TOKEN.name(), cause.at());
        // Money may have moved on a drawdown that is none of ours: somebody must look, as with any unexpected report.
        List<Difference> differences = report.outcome() == DisbursementReport.Outcome.FAILED
                ? List.of()
                : List.of(new Difference(
                        ExceptionKind.WRONG_TOKEN, Map.of("status", referral.status), report.withoutToken()));
        return note(referral, report, wrong)
                .flatMap(noted -> exceptions.open(referral, differences, cause.at()))
                .replaceWith(new Verdict.Refused(Problem.conflict(
                        "wrong-token", Text.of("令牌不是本次放款请求所发", "The token is not that of this drawdown"))));
    }

    private Uni<Verdict> refuse(
            ReferralEntity referral, DisbursementReport report, Cause cause, ExceptionKind kind, Problem problem) {
        Uni<Void> noted = note(referral, report, new Cause(cause.actor(), "DISBURSEMENT_REFUSED", cause.at()));
        if (report.outcome() == DisbursementReport.Outcome.FAILED) {
            return noted.replaceWith(new Verdict.Refused(problem));
        }
        alerts.raise(AlertKind.UNEXPECTED_DISBURSEMENT, referral);
        Difference difference = new Difference(kind, Map.of("status", referral.status), report.withoutToken());
        return noted.flatMap(done -> exceptions.open(referral, List.of(difference), cause.at()))
                .replaceWith(new Verdict.Refused(problem));
    }

    private Uni<Void> note(ReferralEntity referral, DisbursementReport report, Cause cause) {
        ReferralStatus status = referral.status;
        return trail.note(
                referral.applicationId,
                referral.lenderId,
                referral.id,
                cause,
                Map.of(
                        "referralStatus", status,
                        "outcome", report.outcome(),
                        "partnerReference", report.partnerReference()));
    }

    private static Problem closed() {
        return Problem.conflict("referral-closed", Text.of("该推送已结束", "The referral is closed"));
    }

    private static Problem notRequested() {
        return Problem.conflict("drawdown-not-requested", Text.of("尚未请求放款", "No drawdown was requested"));
    }
}
