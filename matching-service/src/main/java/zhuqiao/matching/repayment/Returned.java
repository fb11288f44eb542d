package zhuqiao.matching.repayment;

import java.util.List;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Money;

/**
 * What came back of one loan.
 *
 * @param principal of both shares together
 * @param share the partner's part of it, at most what was posted
 * @param restored how much of the share the ledger gave back to the quota: only what came while the quota revolved
 */
record Returned(Money principal, Money share, Money restored) {

    static Returned of(List<Repayment> repayments, Money share) {
        return new Returned(
                sum(repayments.stream()
                        .map(each -> signed(each, each.principal))
                        .toList()),
                share,
                sum(repayments.stream().map(each -> signed(each, each.restored)).toList()));
    }

    /** @param revolving whether the quota takes the principal back */
    Returned repaid(Money paid, Terms terms, boolean revolving) {
        Money all = principal.plus(paid);
        Money next = terms.share(all);
        return new Returned(all, next, revolving ? restored.plus(next.minus(share)) : restored);
    }

    /**
     * What was restored for the repayment is taken back, whatever the agreement says of revolving by now. The parts are
     * counted anew from the whole, which may move a fen between repayments: what stays restored is never more than what
     * stays repaid.
     */
    Returned reversed(Repayment repayment, Terms terms) {
        Money rest = principal.minus(repayment.principal);
        Money next = terms.share(rest);
        Money kept = repayment.restored.isZero() ? restored : restored.minus(share.minus(next));
        return new Returned(rest, next, next.min(kept.isNegative() ? Money.ZERO : kept));
    }

    /**
     * By what a loan's principal is divided.
     *
     * @param posted the partner's share that became used: more than that can never come back to it, though a partner that
     *     paid out too much is repaid more
     */
    record Terms(Shares shares, Money posted) {
        /** Cumulative, so that the parts of all repayments make the share to the fen. */
        Money share(Money principal) {
            return shares.partnerPart(principal).min(posted);
        }
    }

    private static Money signed(Repayment repayment, Money amount) {
        return repayment.kind == RepaymentKind.REVERSAL ? Money.ZERO.minus(amount) : amount;
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
