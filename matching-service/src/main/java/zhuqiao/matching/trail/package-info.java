/** The audit trail: who did what to an application or its referrals, and what the lender's live events show. */
@NullMarked
package zhuqiao.matching.trail;

import org.jspecify.annotations.NullMarked;
