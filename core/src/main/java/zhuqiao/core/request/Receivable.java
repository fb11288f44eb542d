package zhuqiao.core.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/**
 * One invoice or e-voucher that will be paid.
 *
 * @param key what makes it unique across the platform, such as kind, code and number
 * @param registryCheckedAt when 中登网 was searched for an earlier assignment
 */
public record Receivable(
        Kind kind,
        String key,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate debtorAcknowledgedOn,
        @Nullable Instant registryCheckedAt) {
    public enum Kind {
        INVOICE,
        E_VOUCHER
    }

    public Receivable {
        Require.present(kind, "kind");
        Require.text(key, "key", 200);
        Require.present(amount, "amount");
        Require.that(amount.isPositive(), "positive", "amount", "须大于零", "must be greater than zero");
        Require.present(issuedOn, "issuedOn");
        Require.present(dueOn, "dueOn");
        Require.that(
                !dueOn.isBefore(issuedOn), "reversed-range", "dueOn", "不得早于 issuedOn", "must not be before issuedOn");
    }
}
