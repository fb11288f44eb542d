/** 用信确认: the borrower accepts the approved terms after seeing the cost sheet, which triggers the drawdown. */
@NullMarked
package zhuqiao.matching.confirmation;

import org.jspecify.annotations.NullMarked;
