package zhuqiao.core.terms;

import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;

/**
 * Who funds which part of every loan, in percent; the two make exactly 100.00 (rule L6).
 */
public record Shares(Rate partner, Rate lender) {
    public static final Shares PARTNER_ONLY = new Shares(Rate.HUNDRED, Rate.ZERO);

    public Shares {
        Require.present(partner, "partner");
        Require.present(lender, "lender");
        Require.that(
                !partner.isNegative()
                        && !lender.isNegative()
                        && partner.plus(lender).equals(Rate.HUNDRED),
                "shares",
                "partner",
                "出资比例之和须为 100.00",
                "shares must not be negative and must sum to 100.00");
    }

    /** The partner's part of the principal; the lender's is the rest, so that the parts make the whole to the fen. */
    public Money partnerPart(Money principal) {
        return principal.minus(principal.percent(lender));
    }
}
