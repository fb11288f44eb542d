/** 放款: the partner's report that money moved, or did not, and what it is compared with. */
@NullMarked
package zhuqiao.matching.disbursement;

import org.jspecify.annotations.NullMarked;
