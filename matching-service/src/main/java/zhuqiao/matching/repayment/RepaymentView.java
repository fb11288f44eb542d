package zhuqiao.matching.repayment;

import java.util.UUID;
import zhuqiao.core.value.Money;
import zhuqiao.matching.referral.ReferralStatus;

/**
 * What a repayment came to.
 *
 * @param repaid principal that came back so far
 * @param outstanding principal still out
 */
record RepaymentView(UUID referralId, int sequence, ReferralStatus status, Money repaid, Money outstanding) {}
