/** What partners report about their referrals: each report takes effect once. */
@NullMarked
package zhuqiao.matching.report;

import org.jspecify.annotations.NullMarked;
