/** The life of agreements, over HTTP. */
@NullMarked
package zhuqiao.acceptance.agreement;

import org.jspecify.annotations.NullMarked;
