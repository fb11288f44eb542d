package zhuqiao.matching.report;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import zhuqiao.matching.alert.AlertKind;
import zhuqiao.matching.alert.Alerts;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.intake.Rematches;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Lets each report of a partner take effect once per (partner, kind, referral, reference): a repetition is answered as
 * before, other content under the same reference is refused and raises an alert.
 */
@ApplicationScoped
public class PartnerReports {
    private static final Logger LOG = Logger.getLogger(PartnerReports.class);
    private final ReferralRepository referrals;
    private final DatabaseClock clock;
    private final Trail trail;
    private final Alerts alerts;
    private final Rematches rematches;

    /** What the transaction came to. */
    private record Done(ApplicationEntity application, Verdict verdict) {}

    public PartnerReports(
            ReferralRepository referrals, DatabaseClock clock, Trail trail, Alerts alerts, Rematches rematches) {
        this.referrals = referrals;
        this.clock = clock;
        this.trail = trail;
        this.alerts = alerts;
        this.rematches = rematches;
    }

    /**
     * Runs {@code effect} in a transaction of its own, with application and referral locked, or repeats its first
     * answer. A caller who hangs up does not cancel it.
     *
     * @return 404 for another partner's referral, 409 {@code conflicting-report}, or what the effect decides
     */
    public Uni<Answer> take(Report report, BiFunction<ReferralCase, Cause, Uni<Verdict>> effect) {
        String partnerId = report.caller().partner();
        return Panache.withTransaction(() -> referrals
                        .lockCase(report.referralId())
                        .map(found -> found.filter(
                                        the -> the.referral().partnerId.equals(partnerId))
                                .orElseThrow(Problem::notFound))
                        .flatMap(the -> clock.now()
                                .map(now -> new Cause(
                                        report.caller().subject(), report.kind().name(), now))
                                .flatMap(cause -> answer(report, partnerId, the, cause, effect))
                                .map(verdict -> new Done(the.application(), verdict))))
                .invoke(this::matchAgain)
                .map(PartnerReports::settle)
                .memoize()
                .indefinitely();
    }

    /** A refusal or a failure sends the application on at once; the partner does not wait for where it goes. */
    private void matchAgain(Done done) {
        if (done.application().rematchAt != null) {
            UUID id = done.application().id;
            rematches
                    .now(id)
                    .subscribe()
                    .with(
                            matched -> {},
                            failure -> LOG.infof("next match left to the sweep applicationId=%s: %s", id, failure));
        }
    }

    private Uni<Verdict> answer(
            Report report,
            String partnerId,
            ReferralCase the,
            Cause cause,
            BiFunction<ReferralCase, Cause, Uni<Verdict>> effect) {
        PartnerReport.Key key =
                new PartnerReport.Key(partnerId, report.kind(), report.referralId(), report.reference());
        byte[] digest = digest(Json.write(report.content()));
        return Panache.getSession()
                .flatMap(session -> session.find(PartnerReport.class, key))
                .flatMap(before -> before == null
                        ? effect.apply(the, cause).call(verdict -> keep(key, digest, verdict, cause))
                        : repeat(before, digest, report, the.referral(), cause));
    }

    private static Uni<Void> keep(PartnerReport.Key key, byte[] digest, Verdict verdict, Cause cause) {
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                Panache.getSession()
                        .flatMap(session ->
                                session.persist(new PartnerReport(key, digest, accepted.answer(), cause.at())));
            case Verdict.Refused refused -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Verdict> repeat(
            PartnerReport before, byte[] digest, Report report, ReferralEntity referral, Cause cause) {
        if (before.saidTheSame(digest)) {
            return Uni.createFrom().item(new Verdict.Accepted(before.answer()));
        }
        alerts.raise(AlertKind.CONFLICTING_REPORT, referral);
        Cause conflict = new Cause(cause.actor(), AlertKind.CONFLICTING_REPORT.name(), cause.at());
        Map<String, String> detail = Map.of("kind", report.kind().name(), "reference", report.reference());
        return trail.note(referral.applicationId, referral.lenderId, referral.id, conflict, detail)
                .replaceWith(new Verdict.Refused(Problem.conflict(
                        "conflicting-report",
                        Text.of("同一参考号此前报告了不同内容", "The same reference was reported before with other content"))));
    }

    private static Answer settle(Done done) {
        return switch (done.verdict()) {
            case Verdict.Accepted accepted -> new Answer(200, null, null, accepted.answer(), null, false);
            case Verdict.Refused refused -> throw refused.problem();
        };
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
