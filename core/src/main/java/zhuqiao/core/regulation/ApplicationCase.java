package zhuqiao.core.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.value.Uscc;

/**
 * An application on a day, whoever may fund it.
 *
 * @param lender null when nothing is known of it
 * @param policy the lender's, or the default
 */
public record ApplicationCase(
        LoanRequest request,
        Facts facts,
        @Nullable Lender lender,
        LenderPolicy policy,
        Uscc platform,
        Instant now,
        LocalDate day)
        implements LenderCase {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    /** The same application under other facts. */
    public ApplicationCase with(Facts other) {
        return new ApplicationCase(request, other, lender, policy, platform, now, day);
    }

    /** The business day at the instant. */
    public static LocalDate dayOf(Instant now) {
        return now.atZone(BUSINESS_ZONE).toLocalDate();
    }
}
