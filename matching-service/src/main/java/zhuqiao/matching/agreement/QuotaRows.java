package zhuqiao.matching.agreement;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.value.Money;
import zhuqiao.matching.quota.BusinessDay;

/**
 * Gives every agreement in force its quota row with the limits of its version. Every replica does so before it matches
 * on what it read; the version in the row makes repetitions and stragglers harmless.
 */
@ApplicationScoped
public class QuotaRows {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String UPSERT = """
            insert into quota as q (agreement_id, agreement_version, lender_id, partner_id, total_limit_fen, day_limit_fen,
                                    month_limit_fen, revolving, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (agreement_id) do update
            set agreement_version = excluded.agreement_version, total_limit_fen = excluded.total_limit_fen,
                day_limit_fen = excluded.day_limit_fen, month_limit_fen = excluded.month_limit_fen,
                revolving = excluded.revolving, updated_at = excluded.updated_at, version = q.version + 1
            where q.agreement_version < excluded.agreement_version
            """;
    private final Pool pool;
    private final Map<String, Integer> aligned = new HashMap<>();

    public QuotaRows(Pool pool) {
        this.pool = pool;
    }

    /** Blocks until the rows are written; called by the projection's thread only. */
    void align(Iterable<AgreementVersion> versions, Instant now) {
        Collection<AgreementVersion> behind = behind(versions, now);
        if (behind.isEmpty()) {
            return;
        }
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        List<Tuple> rows = new ArrayList<>();
        behind.stream()
                .sorted((a, b) -> a.agreementId().compareTo(b.agreementId()))
                .forEach(each -> rows.add(row(each, at)));
        pool.withTransaction(connection -> connection.preparedQuery(UPSERT).executeBatch(rows))
                .await()
                .atMost(TIMEOUT);
        behind.forEach(each -> aligned.put(each.agreementId(), each.version()));
    }

    /** The highest version of each agreement in force, where it is not aligned yet. */
    private Collection<AgreementVersion> behind(Iterable<AgreementVersion> versions, Instant now) {
        LocalDate today = BusinessDay.of(now);
        Map<String, AgreementVersion> highest = new HashMap<>();
        for (AgreementVersion each : versions) {
            if (each.statusAt(now) == AgreementStatus.ACTIVE
                    && each.agreement().inForceOn(today)
                    && each.version() > aligned.getOrDefault(each.agreementId(), 0)) {
                highest.merge(each.agreementId(), each, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        return highest.values();
    }

    private static Tuple row(AgreementVersion version, OffsetDateTime at) {
        QuotaLimits limits = version.agreement().quota();
        return Tuple.tuple()
                .addString(version.agreementId())
                .addInteger(version.version())
                .addString(version.agreement().lenderId())
                .addString(version.agreement().partnerId())
                .addLong(limits.total().fen())
                .addLong(fen(limits.day()))
                .addLong(fen(limits.month()))
                .addBoolean(limits.revolving())
                .addOffsetDateTime(at);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.fen());
    }
}
