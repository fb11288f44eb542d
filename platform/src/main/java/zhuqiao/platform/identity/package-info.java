/** Who calls, and what that caller may see. */
@NullMarked
package zhuqiao.platform.identity;

import org.jspecify.annotations.NullMarked;
