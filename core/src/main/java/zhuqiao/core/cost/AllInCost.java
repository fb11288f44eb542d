package zhuqiao.core.cost;

import zhuqiao.core.value.Rate;

/**
 * 综合融资成本: everything the borrower pays for the loan, in percent a year. Cut, not rounded, to six digits, so that
 * {@link Rate#printed()} of it equals the half-up rounding of the exact figure.
 *
 * @param nominal period IRR × 12, or simple ACT/365 for a one-shot loan; its printed form is what caps are compared with
 * @param effective compounded over a year
 */
public record AllInCost(Rate nominal, Rate effective) {
    /** Of a loan that disburses nothing, or whose payments leave every range: dearer than any cap. */
    public static final AllInCost BEYOND_MEASURE = new AllInCost(Rate.of("99999999.99"), Rate.of("99999999.99"));

    /** The nominal figure at two decimals, half up, as on the cost sheet. */
    public Rate printed() {
        return nominal.printed();
    }
}
