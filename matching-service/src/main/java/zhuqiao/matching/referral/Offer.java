package zhuqiao.matching.referral;

import java.time.Instant;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/**
 * What a partner approved.
 *
 * @param amount principal, both shares together
 * @param annualRate interest, percent a year
 * @param allInApr all-in annual cost of these terms with the agreement's charges, percent
 * @param validUntil the borrower must confirm before this instant
 */
public record Offer(Money amount, Rate annualRate, Rate allInApr, int term, TermUnit termUnit, Instant validUntil) {}
