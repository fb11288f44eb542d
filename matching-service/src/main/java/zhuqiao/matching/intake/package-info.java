/** Group commit: arriving applications are matched, granted quota and written many to a transaction. */
@NullMarked
package zhuqiao.matching.intake;

import org.jspecify.annotations.NullMarked;
