package zhuqiao.core.counterparty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/** A partner's dated declaration of how much it may still take on; expired it counts as unknown. */
public record Headroom(
        HeadroomKind kind,
        @Nullable String lenderId,
        Money cap,
        LocalDate asOf,
        LocalDate expiresAt,
        @Nullable Evidence evidence) {
    public Headroom {
        Require.present(kind, "kind");
        Require.present(cap, "cap");
        Require.present(asOf, "asOf");
        Require.present(expiresAt, "expiresAt");
        Require.day(asOf, "asOf");
        Require.day(expiresAt, "expiresAt");
        Require.that(asOf.isBefore(expiresAt), "reversed-range", "asOf", "须早于 expiresAt", "must be before expiresAt");
        Require.that(
                kind != HeadroomKind.CO_LENDING_ONE_LENDER || lenderId != null,
                "required",
                "lenderId",
                "必填",
                "is required for this kind");
    }
}
