package zhuqiao.core.request;

import zhuqiao.core.value.Money;

/** What a borrower owes or has reserved with one funder, by what it serves. */
public record Exposure(Money consumption, Money business) {
    public static final Exposure NONE = new Exposure(Money.ZERO, Money.ZERO);

    public Money total() {
        return consumption.plus(business);
    }
}
