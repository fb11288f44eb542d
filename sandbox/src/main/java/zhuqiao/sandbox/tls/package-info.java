/** The sandbox's own certificate authority. */
@NullMarked
package zhuqiao.sandbox.tls;

import org.jspecify.annotations.NullMarked;
