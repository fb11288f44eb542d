/** The registers, over HTTP. */
@NullMarked
package zhuqiao.acceptance.counterparty;

import org.jspecify.annotations.NullMarked;
