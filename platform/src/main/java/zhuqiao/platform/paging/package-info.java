/** Lists: newest first, opaque cursors. */
@NullMarked
package zhuqiao.platform.paging;

import org.jspecify.annotations.NullMarked;
