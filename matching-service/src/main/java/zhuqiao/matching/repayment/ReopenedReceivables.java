package zhuqiao.matching.repayment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zhuqiao.matching.alert.AlertKind;
import zhuqiao.matching.alert.Alerts;
import zhuqiao.matching.intake.CaseKeys.Index;
import zhuqiao.matching.reconciliation.Difference;
import zhuqiao.matching.reconciliation.ExceptionKind;
import zhuqiao.matching.reconciliation.ReconciliationExceptions;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.trail.Cause;

/**
 * A settled loan that lives again takes the receivables back that it rests on (rule P5). What somebody else had financed
 * by then stays theirs: the money is out twice on one receivable, which only people can resolve.
 */
@ApplicationScoped
public class ReopenedReceivables {
    private final ReconciliationExceptions exceptions;
    private final Alerts alerts;

    public ReopenedReceivables(ReconciliationExceptions exceptions, Alerts alerts) {
        this.exceptions = exceptions;
        this.alerts = alerts;
    }

    /** With the application locked and no quota row yet: intake takes these locks before quota rows too. */
    Uni<Void> retake(ReferralEntity referral, Cause cause) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select receivable_index from receivable_claim where application_id = ?1", byte[].class)
                        .setParameter(1, referral.applicationId)
                        .getResultList()
                        .flatMap(indexes -> indexes.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : lock(session, indexes)
                                        .flatMap(locked -> claim(session, referral, cause))
                                        .flatMap(claimed -> note(referral, indexes.size(), claimed, cause))));
    }

    private static Uni<Void> lock(Mutiny.Session session, List<byte[]> indexes) {
        Long[] locks =
                indexes.stream().map(bytes -> Index.of(bytes).lock()).sorted().toArray(Long[]::new);
        return session.createNativeQuery(
                        "select count(pg_advisory_xact_lock(k)) from unnest(cast(?1 as bigint[])) as k", Long.class)
                .setParameter(1, locks)
                .getSingleResult()
                .replaceWithVoid();
    }

    private static Uni<Integer> claim(Mutiny.Session session, ReferralEntity referral, Cause cause) {
        return session.createNativeQuery("update receivable_claim c set claimed_at = ?1, released_at = null"
                        + " where application_id = ?2 and not exists (select 1 from receivable_claim o"
                        + " where o.receivable_index = c.receivable_index and o.application_id <> c.application_id"
                        + " and o.released_at is null)")
                .setParameter(1, cause.at())
                .setParameter(2, referral.applicationId)
                .executeUpdate();
    }

    private Uni<Void> note(ReferralEntity referral, int all, int claimed, Cause cause) {
        if (claimed == all) {
            return Uni.createFrom().voidItem();
        }
        alerts.raise(AlertKind.RECEIVABLE_FINANCED_TWICE, referral);
        Difference difference = new Difference(
                ExceptionKind.RECEIVABLE_FINANCED_TWICE,
                Map.of("receivables", all),
                Map.of("financedElsewhere", all - claimed));
        return exceptions.open(referral, List.of(difference), cause.at());
    }
}
