package zhuqiao.matching.quota;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import zhuqiao.core.value.Money;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.id.Ids;

/**
 * The second phase of a reservation, in the running Hibernate transaction with application and referral locked: what is
 * held is freed or becomes used, in total, day and month at once, with its journal line. The first phase is intake's. A
 * balance that is not there fails the transaction: quota never moves without its row.
 */
@ApplicationScoped
public class QuotaLedger {
    private static final int DAY_AND_MONTH = 2;

    /** Frees part or all of what the referral still holds; nothing for zero. */
    public Uni<Void> release(ReferralEntity referral, Money share, Instant at) {
        Money left = referral.reserved.minus(share);
        if (left.isNegative()) {
            throw new IllegalStateException("more would be freed than is reserved");
        }
        referral.reserved = left;
        return move(referral, JournalEntry.VOID, share, at);
    }

    /** Turns the whole of what the referral still holds into used. */
    public Uni<Void> post(ReferralEntity referral, Instant at) {
        Money share = referral.reserved;
        referral.reserved = Money.ZERO;
        referral.posted = referral.posted.plus(share);
        return move(referral, JournalEntry.POST, share, at);
    }

    /** Gives repaid principal back to the total; day and month keep it as used. */
    public Uni<Void> restore(ReferralEntity referral, Money share, Instant at) {
        return move(referral, JournalEntry.RESTORE, share, at);
    }

    /** Takes a {@link #restore} back; the total may then stand above its limit, for the money is out. */
    public Uni<Void> redraw(ReferralEntity referral, Money share, Instant at) {
        return move(referral, JournalEntry.REDRAW, share, at);
    }

    /** Whether principal repaid now returns to the quota; it stays so until the transaction ends. */
    public Uni<Boolean> revolving(ReferralEntity referral) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select revolving from quota where agreement_id = ?1 for update", Boolean.class)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter(1, referral.agreementId)
                        .getSingleResult());
    }

    private static Uni<Void> move(ReferralEntity referral, JournalEntry entry, Money share, Instant at) {
        if (share.isZero()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> total(session, referral, entry, share, at)
                        .flatMap(moved -> entry.movesBuckets()
                                ? buckets(session, referral, entry, share)
                                : Uni.createFrom().voidItem())
                        .flatMap(moved -> session.persist(line(referral, entry, share, at))));
    }

    private static Uni<Void> total(
            Mutiny.Session session, ReferralEntity referral, JournalEntry entry, Money share, Instant at) {
        return first(
                        session,
                        "update quota set reserved_fen = reserved_fen + ?1, used_fen = used_fen + ?2,"
                                + " updated_at = ?3, version = version + 1 where agreement_id = ?4")
                .setParameter(1, entry.held(share.fen()))
                .setParameter(2, entry.used(share.fen()))
                .setParameter(3, at)
                .setParameter(4, referral.agreementId)
                .executeUpdate()
                .invoke(rows -> require(rows, 1, referral))
                .replaceWithVoid();
    }

    private static Uni<Void> buckets(Mutiny.Session session, ReferralEntity referral, JournalEntry entry, Money share) {
        return first(
                        session,
                        "update quota_bucket set reserved_fen = reserved_fen + ?1, used_fen = used_fen + ?2,"
                                + " version = version + 1 where agreement_id = ?3 and ((kind = 'DAY' and starts_on = ?4)"
                                + " or (kind = 'MONTH' and starts_on = ?5))")
                .setParameter(1, entry.held(share.fen()))
                .setParameter(2, entry.used(share.fen()))
                .setParameter(3, referral.agreementId)
                .setParameter(4, referral.businessDay)
                .setParameter(5, BusinessDay.monthOf(referral.businessDay))
                .executeUpdate()
                .invoke(rows -> require(rows, DAY_AND_MONTH, referral))
                .replaceWithVoid();
    }

    /**
     * Goes out before the changes of entities that wait in the session. The quota's row is locked before the sums that
     * follow a referral's own row, as intake locks them; the other way round the two would deadlock.
     */
    private static Mutiny.Query<Object> first(Mutiny.Session session, String sql) {
        return session.<Object>createNativeQuery(sql).setFlushMode(FlushMode.MANUAL);
    }

    private static QuotaJournalLine line(ReferralEntity referral, JournalEntry entry, Money share, Instant at) {
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
        return line;
    }

    private static void require(int rows, int expected, ReferralEntity referral) {
        if (rows != expected) {
            throw new IllegalStateException("quota of " + referral.agreementId + " on " + referral.businessDay + " has "
                    + rows + " of " + expected + " rows to move");
        }
    }
}
