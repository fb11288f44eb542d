/** Taking back a confirmed drawdown: asked for by the platform, certain only once the partner has acknowledged it. */
@NullMarked
package zhuqiao.matching.cancellation;

import org.jspecify.annotations.NullMarked;
