/** A partner's decision on a referral: approved with terms, or declined with a reason. */
@NullMarked
package zhuqiao.matching.decision;

import org.jspecify.annotations.NullMarked;
