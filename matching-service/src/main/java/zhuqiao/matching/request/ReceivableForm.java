package zhuqiao.matching.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/**
 * A receivable that will repay the loan.
 *
 * @param invoiceCode code of a paper-form invoice; absent for a 20-digit 数电票
 * @param voucherNumber of an {@code E_VOUCHER}
 * @param registryCheckedAt when 中登网 was searched
 */
public record ReceivableForm(
        Receivable.Kind kind,
        @Nullable String invoiceCode,
        @Nullable String invoiceNumber,
        @Nullable String voucherNumber,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate debtorAcknowledgedOn,
        @Nullable Instant registryCheckedAt) {
    private static final Pattern DIGITAL = Pattern.compile("[0-9]{20}");
    private static final Pattern CODE = Pattern.compile("[0-9]{10}|[0-9]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8}");
    private static final Pattern VOUCHER = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public ReceivableForm {
        Require.present(kind, "kind");
        switch (kind) {
            case INVOICE -> invoice(invoiceCode, invoiceNumber);
            case E_VOUCHER ->
                matches(
                        VOUCHER,
                        voucherNumber,
                        "voucherNumber",
                        "须为 1 至 64 位字母数字",
                        "must be 1 to 64 letters or digits");
        }
        Require.present(amount, "amount");
        Require.that(amount.isPositive(), "positive", "amount", "须大于零", "must be greater than zero");
        Require.present(issuedOn, "issuedOn");
        Require.present(dueOn, "dueOn");
        Require.day(issuedOn, "issuedOn");
        Require.day(dueOn, "dueOn");
        Require.day(debtorAcknowledgedOn, "debtorAcknowledgedOn");
        Require.instant(registryCheckedAt, "registryCheckedAt");
        Require.that(
                !dueOn.isBefore(issuedOn), "reversed-range", "dueOn", "不得早于 issuedOn", "must not be before issuedOn");
    }

    /** What makes it unique across the platform; a voucher's number is the same in capitals and in small letters. */
    public String key() {
        return switch (kind) {
            case INVOICE -> "INVOICE:" + (invoiceCode == null ? "" : invoiceCode) + ":" + invoiceNumber;
            case E_VOUCHER ->
                "E_VOUCHER:" + Require.present(voucherNumber, "voucherNumber").toUpperCase(Locale.ROOT);
        };
    }

    Receivable facts() {
        return new Receivable(kind, key(), amount, issuedOn, dueOn, debtorAcknowledgedOn, registryCheckedAt);
    }

    private static void invoice(@Nullable String code, @Nullable String number) {
        if (code == null) {
            matches(DIGITAL, number, "invoiceNumber", "数电票号码须为 20 位数字", "must be 20 digits without an invoiceCode");
        } else {
            matches(CODE, code, "invoiceCode", "发票代码须为 10 或 12 位数字", "must be 10 or 12 digits");
            matches(NUMBER, number, "invoiceNumber", "发票号码须为 8 位数字", "must be 8 digits beside an invoiceCode");
        }
    }

    private static void matches(Pattern pattern, @Nullable String value, String field, String zh, String en) {
        Require.present(value, field);
        Require.that(pattern.matcher(value).matches(), "format", field, zh, en);
    }
}
