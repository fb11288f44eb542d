/** What lender and partner may do with a referral, seen from outside. */
@NullMarked
package zhuqiao.acceptance.referral;

import org.jspecify.annotations.NullMarked;
