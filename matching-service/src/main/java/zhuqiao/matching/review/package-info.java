/** Where a human looks at what the rules would not decide alone. */
@NullMarked
package zhuqiao.matching.review;

import org.jspecify.annotations.NullMarked;
