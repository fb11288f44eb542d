package zhuqiao.matching.agreement;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.value.Money;

/**
 * Gives every agreement in force its quota row with the limits of its version. Every replica does so before it matches
 * on what it read; the version in the row makes repetitions and stragglers harmless.
 */
@ApplicationScoped
public class QuotaRows {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** How far this clock may be behind the database's, by which agreements come into force. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    /** Rows of one statement. */
    private static final int SET = 10_000;
    /** A replica that starts finds nearly all rows there: those are read and not written. */
    private static final String UPSERT = """
            insert into quota as q (agreement_id, agreement_version, lender_id, partner_id, total_limit_fen, day_limit_fen,
                                    month_limit_fen, revolving, updated_at)
            select a.id, a.version, a.lender_id, a.partner_id, a.total, a.day, a.month, a.revolving, now()
            from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[],
                        $8::boolean[]) as a(id, version, lender_id, partner_id, total, day, month, revolving)
            left join quota held on held.agreement_id = a.id
            where held.agreement_id is null or held.agreement_version < a.version
            order by a.id
            on conflict (agreement_id) do update
            set agreement_version = excluded.agreement_version, total_limit_fen = excluded.total_limit_fen,
                day_limit_fen = excluded.day_limit_fen, month_limit_fen = excluded.month_limit_fen,
                revolving = excluded.revolving, updated_at = excluded.updated_at, version = q.version + 1
            where q.agreement_version < excluded.agreement_version
            """;

    private final Pool pool;
    private final Unaligned unaligned = new Unaligned();

    public QuotaRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Blocks until the rows are written; called by the projection's thread only.
     *
     * @param changed whether the versions are others than at the last call
     */
    void align(Iterable<AgreementVersion> versions, boolean changed) {
        if (!changed && !unaligned.dueBy(Instant.now().plus(SKEW))) {
            return;
        }
        List<AgreementVersion> behind = unaligned.find(versions, databaseNow(), changed).stream()
                .sorted(Comparator.comparing(AgreementVersion::agreementId))
                .toList();
        for (int from = 0; from < behind.size(); from += SET) {
            List<AgreementVersion> set = behind.subList(from, Math.min(from + SET, behind.size()));
            pool.preparedQuery(UPSERT).execute(columns(set)).await().atMost(TIMEOUT);
            unaligned.done(set);
        }
    }

    private Instant databaseNow() {
        return pool.query("select now()")
                .execute()
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
    }

    private static Tuple columns(List<AgreementVersion> versions) {
        List<QuotaLimits> limits =
                versions.stream().map(each -> each.agreement().quota()).toList();
        return Tuple.tuple()
                .addArrayOfString(texts(versions, AgreementVersion::agreementId))
                .addArrayOfInteger(
                        versions.stream().map(AgreementVersion::version).toArray(Integer[]::new))
                .addArrayOfString(texts(versions, each -> each.agreement().lenderId()))
                .addArrayOfString(texts(versions, each -> each.agreement().partnerId()))
                .addArrayOfLong(limits.stream().map(each -> each.total().fen()).toArray(Long[]::new))
                .addArrayOfLong(limits.stream().map(each -> fen(each.day())).toArray(Long[]::new))
                .addArrayOfLong(limits.stream().map(each -> fen(each.month())).toArray(Long[]::new))
                .addArrayOfBoolean(limits.stream().map(QuotaLimits::revolving).toArray(Boolean[]::new));
    }

    private static String[] texts(List<AgreementVersion> versions, Function<AgreementVersion, String> column) {
        return versions.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : Long.valueOf(money.fen());
    }
}
