package zhuqiao.matching.referral;

import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** Who funds how much: percent as agreed, and to the fen so that the two make the principal. */
public record SharesView(Rate partner, Rate lender, Money partnerAmount, Money lenderAmount) {
    public static SharesView of(Shares shares, Money principal) {
        Money partnerPart = shares.partnerPart(principal);
        return new SharesView(shares.partner(), shares.lender(), partnerPart, principal.minus(partnerPart));
    }
}
