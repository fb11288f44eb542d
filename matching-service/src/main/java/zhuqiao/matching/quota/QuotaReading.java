package zhuqiao.matching.quota;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhuqiao.core.value.Money;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

/** Shows quotas and their journal to the two sides of the agreement and to staff. */
@ApplicationScoped
public class QuotaReading {
    /** One movement as shown. */
    public record Line(UUID id, Instant at, JournalEntry entry, Money amount, UUID referralId, LocalDate businessDay) {
        static Line of(QuotaJournalLine line) {
            return new Line(line.id, line.at, line.entry, line.amount, line.referralId, line.businessDay);
        }
    }

    private final DatabaseClock clock;

    public QuotaReading(DatabaseClock clock) {
        this.clock = clock;
    }

    /** @throws Problem (as a failed Uni) 404 for an unknown agreement and for somebody else's */
    public Uni<QuotaView> show(String agreementId, Caller caller) {
        return Panache.withSession(() -> visible(agreementId, caller)
                .flatMap(quota -> clock.now().map(BusinessDay::of).flatMap(today -> show(quota, today))));
    }

    private static Uni<QuotaView> show(QuotaEntity quota, LocalDate today) {
        return bucket(quota.agreementId, BucketKind.DAY, today)
                .flatMap(day -> bucket(quota.agreementId, BucketKind.MONTH, BusinessDay.monthOf(today))
                        .flatMap(month -> plans(quota.agreementId, today)
                                .map(plans -> QuotaView.of(quota, day.orElse(null), month.orElse(null), plans))));
    }

    public Uni<Page<Line>> journal(String agreementId, Caller caller, PageRequest page) {
        return Panache.withSession(() -> visible(agreementId, caller)
                .flatMap(quota -> Panache.getSession())
                .flatMap(session -> session.createSelectionQuery(
                                "from QuotaJournalLine where agreementId = ?1 and id < ?2 order by id desc",
                                QuotaJournalLine.class)
                        .setParameter(1, agreementId)
                        .setParameter(2, page.belowId())
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(lines -> Page.of(lines, page, line -> line.id.toString(), Line::of)));
    }

    private static Uni<QuotaEntity> visible(String agreementId, Caller caller) {
        return Panache.getSession()
                .flatMap(session -> session.find(QuotaEntity.class, agreementId))
                .map(quota -> {
                    if (quota == null || !caller.sees(quota.lenderId, quota.partnerId)) {
                        throw Problem.notFound();
                    }
                    return quota;
                });
    }

    private static Uni<Optional<QuotaBucketEntity>> bucket(String agreementId, BucketKind kind, LocalDate day) {
        return Panache.getSession()
                .flatMap(session ->
                        session.find(QuotaBucketEntity.class, new QuotaBucketEntity.Key(agreementId, kind, day)))
                .map(Optional::ofNullable);
    }

    private static Uni<List<QuotaBucketEntity>> plans(String agreementId, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from QuotaBucketEntity where agreementId = ?1 and kind = ?2 and startsOn >= ?3"
                                        + " and plan is not null order by startsOn",
                                QuotaBucketEntity.class)
                        .setParameter(1, agreementId)
                        .setParameter(2, BucketKind.DAY)
                        .setParameter(3, today)
                        .getResultList());
    }
}
