/** How much one client may send, and how large. */
@NullMarked
package zhuqiao.gateway.limit;

import org.jspecify.annotations.NullMarked;
