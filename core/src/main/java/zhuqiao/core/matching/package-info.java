/** Which partner may lawfully and contractually fund a loan, which is best for the borrower, and why not the others. */
@NullMarked
package zhuqiao.core.matching;

import org.jspecify.annotations.NullMarked;
