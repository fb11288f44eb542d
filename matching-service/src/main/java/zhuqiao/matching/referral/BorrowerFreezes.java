package zhuqiao.matching.referral;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import zhuqiao.matching.agreement.Agreements;

/** Keeps a refused borrower from the partner that refused it, for as long as the agreement says. */
@ApplicationScoped
public class BorrowerFreezes {
    private static final String FREEZE = """
            insert into borrower_freeze (partner_id, borrower_index, frozen_until, referral_id) values (?1, ?2, ?3, ?4)
            on conflict (partner_id, borrower_index) do update
            set frozen_until = greatest(borrower_freeze.frozen_until, excluded.frozen_until), referral_id = excluded.referral_id
            """;
    private final Agreements agreements;

    public BorrowerFreezes(Agreements agreements) {
        this.agreements = agreements;
    }

    Uni<Void> freeze(ReferralEntity referral, Instant at) {
        int days = agreements
                .version(referral.agreementId, referral.agreementVersion)
                .agreement()
                .service()
                .freezeDays();
        if (days == 0) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FREEZE)
                        .setParameter(1, referral.partnerId)
                        .setParameter(2, referral.borrowerIndex)
                        .setParameter(3, at.plus(Duration.ofDays(days)))
                        .setParameter(4, referral.id)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
