/** 还款: money that came back; its principal returns revolving quota. */
@NullMarked
package zhuqiao.matching.repayment;

import org.jspecify.annotations.NullMarked;
