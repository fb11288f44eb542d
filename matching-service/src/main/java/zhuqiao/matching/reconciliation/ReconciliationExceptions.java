package zhuqiao.matching.reconciliation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;

/** Opens exceptions in the running transaction. */
@ApplicationScoped
public class ReconciliationExceptions {
    public Uni<Void> open(ReferralEntity referral, List<Difference> differences, Instant at) {
        Object[] rows = differences.stream()
                .map(difference -> row(referral, difference, at))
                .toArray();
        return Panache.getSession().flatMap(session -> session.persistAll(rows));
    }

    private static ReconciliationException row(ReferralEntity referral, Difference difference, Instant at) {
        ReconciliationException row = new ReconciliationException();
        row.id = Ids.next();
        row.openedAt = at;
        row.referralId = referral.id;
        row.applicationId = referral.applicationId;
        row.lenderId = referral.lenderId;
        row.partnerId = referral.partnerId;
        row.kind = difference.kind();
        row.expected = json(difference.expected());
        row.reported = json(difference.reported());
        return row;
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.write(value);
    }
}
