/** The rules as their subjects may read them. */
@NullMarked
package zhuqiao.acceptance.policy;

import org.jspecify.annotations.NullMarked;
