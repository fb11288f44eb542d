package zhuqiao.matching.quota;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import zhuqiao.core.value.Money;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.id.Ids;

/**
 * The second phase of a reservation, in the running Hibernate transaction with application and referral locked: what is
 * held is freed or becomes used, in total, day and month at once, with its journal line. The first phase is intake's.
 */
@ApplicationScoped
public class QuotaLedger {
    private static final String BUCKETS = " where agreement_id = ?2 and ((kind = 'DAY' and starts_on = ?3)"
            + " or (kind = 'MONTH' and starts_on = ?4))";

    /** Frees part or all of what the referral still holds; nothing for zero. */
    public Uni<Void> release(ReferralEntity referral, Money share, Instant at) {
        if (share.isZero()) {
            return Uni.createFrom().voidItem();
        }
        Money left = referral.reserved.minus(share);
        requireNotNegative(left);
        referral.reserved = left;
        return total(referral, share, "reserved_fen = reserved_fen - ?1", at)
                .flatMap(none -> buckets(referral, share, "reserved_fen = reserved_fen - ?1"))
                .flatMap(none -> journal(referral, JournalEntry.VOID, share, at));
    }

    /** Turns the whole of what the referral still holds into used. */
    public Uni<Void> post(ReferralEntity referral, Instant at) {
        Money share = referral.reserved;
        if (share.isZero()) {
            return Uni.createFrom().voidItem();
        }
        referral.reserved = Money.ZERO;
        referral.posted = referral.posted.plus(share);
        String set = "reserved_fen = reserved_fen - ?1, used_fen = used_fen + ?1";
        return total(referral, share, set, at)
                .flatMap(none -> buckets(referral, share, set))
                .flatMap(none -> journal(referral, JournalEntry.POST, share, at));
    }

    /** Repaid principal: no longer live, and back in the total when the quota revolves; day and month keep it as used. */
    public Uni<Void> restore(ReferralEntity referral, Money share, Instant at) {
        referral.repaid = referral.repaid.plus(share);
        return turn(referral, share, "used_fen = used_fen - ?1", JournalEntry.RESTORE, at);
    }

    /** Takes a {@link #restore} back; the total may then stand above its limit, for the money is out. */
    public Uni<Void> redraw(ReferralEntity referral, Money share, Instant at) {
        referral.repaid = referral.repaid.minus(share);
        return turn(referral, share, "used_fen = used_fen + ?1", JournalEntry.REDRAW, at);
    }

    private static Uni<Void> turn(ReferralEntity referral, Money share, String set, JournalEntry entry, Instant at) {
        if (share.isZero()) {
            return Uni.createFrom().voidItem();
        }
        String sql = "update quota set " + set
                + ", updated_at = ?3, version = version + 1 where agreement_id = ?2 and revolving";
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql)
                        .setParameter(1, share.fen())
                        .setParameter(2, referral.agreementId)
                        .setParameter(3, at)
                        .executeUpdate())
                .flatMap(revolving ->
                        revolving == 0 ? Uni.createFrom().voidItem() : journal(referral, entry, share, at));
    }

    private static Uni<Void> total(ReferralEntity referral, Money share, String set, Instant at) {
        return run(
                "update quota set " + set + ", updated_at = ?3, version = version + 1 where agreement_id = ?2",
                query -> query.setParameter(1, share.fen())
                        .setParameter(2, referral.agreementId)
                        .setParameter(3, at));
    }

    private static Uni<Void> buckets(ReferralEntity referral, Money share, String set) {
        return run(
                "update quota_bucket set " + set + ", version = version + 1" + BUCKETS,
                query -> query.setParameter(1, share.fen())
                        .setParameter(2, referral.agreementId)
                        .setParameter(3, referral.businessDay)
                        .setParameter(4, BusinessDay.monthOf(referral.businessDay)));
    }

    private static Uni<Void> journal(ReferralEntity referral, JournalEntry entry, Money share, Instant at) {
        QuotaJournalLine line = new QuotaJournalLine();
        line.id = Ids.next();
        line.at = at;
        line.agreementId = referral.agreementId;
        line.lenderId = referral.lenderId;
        line.partnerId = referral.partnerId;
        line.referralId = referral.id;
        line.entry = entry;
        line.amount = share;
        line.businessDay = referral.businessDay;
        return Panache.getSession().flatMap(session -> session.persist(line));
    }

    private static Uni<Void> run(String sql, UnaryOperator<Mutiny.Query<Object>> bind) {
        return Panache.getSession()
                .flatMap(session ->
                        bind.apply(session.<Object>createNativeQuery(sql)).executeUpdate())
                .replaceWithVoid();
    }

    private static void requireNotNegative(Money left) {
        if (left.isNegative()) {
            throw new IllegalStateException("more would be freed than is reserved");
        }
    }
}
