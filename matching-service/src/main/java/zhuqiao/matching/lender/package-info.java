/** What a lender does with its applications after sending them: confirm, refuse, withdraw, add and revoke consents. */
@NullMarked
package zhuqiao.matching.lender;

import org.jspecify.annotations.NullMarked;
