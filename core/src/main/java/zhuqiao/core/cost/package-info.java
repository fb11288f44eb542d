/** What a loan truly costs: schedules to the fen, dated cash flows, all-in annual cost. */
@NullMarked
package zhuqiao.core.cost;

import org.jspecify.annotations.NullMarked;
