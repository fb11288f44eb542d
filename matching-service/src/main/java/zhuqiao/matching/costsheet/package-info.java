/** 综合融资成本明示: what the borrower must see before the drawdown (rules C11 and C12). */
@NullMarked
package zhuqiao.matching.costsheet;

import org.jspecify.annotations.NullMarked;
