package zhuqiao.matching.quota;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.matching.quota.QuotaAccount.Crossing;
import zhuqiao.matching.quota.QuotaAccount.Kind;
import zhuqiao.matching.quota.QuotaAccount.Limited;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.Outbox;
import zhuqiao.platform.outbox.Topics;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Takes partners' plans of a day. A plan may be lowered below what is taken: that blocks new reservations and touches
 * none that stands.
 */
@ApplicationScoped
public class DayPlans {
    private static final Logger LOG = Logger.getLogger(DayPlans.class);
    private static final int DAYS_AHEAD = 366;
    private static final String PUT = """
            insert into quota_bucket as b (agreement_id, kind, starts_on, plan_fen, warned)
            values (?1, 'DAY', ?2, ?3, ?4)
            on conflict (agreement_id, kind, starts_on)
            do update set plan_fen = excluded.plan_fen, warned = excluded.warned, version = b.version + 1
            """;
    private final DatabaseClock clock;
    private final Outbox outbox;

    public DayPlans(DatabaseClock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Sets the plan under the lock of the quota's row, which intake takes too. A caller who hangs up does not cancel it.
     *
     * @return fails with 404 for an unknown agreement and another partner's, 400 for a day that is over or more than a
     *     year ahead, 422 for more than was agreed
     */
    Uni<PlannedDay> put(String agreementId, DayPlan plan, Caller caller) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .flatMap(session -> session.find(QuotaEntity.class, agreementId, LockModeType.PESSIMISTIC_WRITE)
                                .map(found -> ofCaller(found, caller))
                                .flatMap(quota -> clock.now().flatMap(now -> {
                                    LocalDate today = BusinessDay.of(now);
                                    check(plan, quota, today);
                                    return session.persist(new DayPlanChange(quota, plan, caller.subject(), now))
                                            .flatMap(noted -> session.find(QuotaBucketEntity.class, key(quota, plan)))
                                            .flatMap(day -> plan.date().equals(today)
                                                    ? planToday(session, quota, plan, day)
                                                    : write(session, quota, plan, 0)
                                                            .replaceWith(limited(plan, day)));
                                }))))
                .map(day -> PlannedDay.of(plan, day.balance()))
                .invoke(planned ->
                        LOG.infof("day plan agreementId=%s date=%s limit=%s", agreementId, plan.date(), plan.limit()))
                .memoize()
                .indefinitely();
    }

    /** A plan of today may bring the day to a threshold by itself. */
    private Uni<Limited> planToday(
            Mutiny.Session session, QuotaEntity quota, DayPlan plan, @Nullable QuotaBucketEntity bucket) {
        Limited day = limited(plan, bucket);
        Limited unlimited = new Limited(new Balance(null, 0, 0), 0);
        QuotaAccount account = new QuotaAccount(unlimited, day, unlimited);
        return write(session, quota, plan, account.level(Kind.DAY))
                .flatMap(written -> tell(quota, account))
                .replaceWith(day);
    }

    private static Uni<Integer> write(Mutiny.Session session, QuotaEntity quota, DayPlan plan, int warned) {
        return session.createNativeQuery(PUT)
                .setParameter(1, quota.agreementId)
                .setParameter(2, plan.date())
                .setParameter(3, plan.limit().fen())
                .setParameter(4, warned)
                .executeUpdate();
    }

    private Uni<Void> tell(QuotaEntity quota, QuotaAccount account) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Crossing crossing : account.crossings()) {
            Notification notice = QuotaNotices.low(quota.agreementId, quota.lenderId, quota.partnerId, crossing);
            told = told.flatMap(
                    before -> outbox.publish(Topics.QUOTA_EVENTS, quota.agreementId, Notification.EVENT_TYPE, notice));
        }
        return told;
    }

    private static void check(DayPlan plan, QuotaEntity quota, LocalDate today) {
        if (plan.date().isBefore(today)) {
            throw Problem.invalid("/date", "past", Text.of("不得早于今日(北京时间)", "must not lie before today (China)"));
        }
        if (plan.date().isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Problem.invalid(
                    "/date", "range", Text.of("不得晚于 " + DAYS_AHEAD + " 日后", "must lie within " + DAYS_AHEAD + " days"));
        }
        Money agreed = Stream.of(quota.totalLimit, quota.dayLimit, quota.monthLimit)
                .filter(Objects::nonNull)
                .min(Money::compareTo)
                .orElseThrow();
        if (plan.limit().compareTo(agreed) > 0) {
            throw Problem.refused(
                    "/limit", "above-agreed", Text.of("不得高于协议额度 " + agreed, "must not exceed the agreed " + agreed));
        }
    }

    private static QuotaBucketEntity.Key key(QuotaEntity quota, DayPlan plan) {
        return new QuotaBucketEntity.Key(quota.agreementId, BucketKind.DAY, plan.date());
    }

    private static Limited limited(DayPlan plan, @Nullable QuotaBucketEntity day) {
        long fen = plan.limit().fen();
        return day == null
                ? new Limited(new Balance(fen, 0, 0), 0)
                : new Limited(new Balance(fen, day.reserved.fen(), day.used.fen()), day.warned);
    }

    private static QuotaEntity ofCaller(@Nullable QuotaEntity found, Caller caller) {
        if (found == null || !caller.sees(null, found.partnerId)) {
            throw Problem.notFound();
        }
        return found;
    }
}
