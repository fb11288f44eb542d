/** Referrals: one application put to one partner, the partner's answers, and the deadlines. */
@NullMarked
package zhuqiao.matching.referral;

import org.jspecify.annotations.NullMarked;
