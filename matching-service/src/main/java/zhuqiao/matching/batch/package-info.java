/** Many applications in one call, through the same door as single ones. */
@NullMarked
package zhuqiao.matching.batch;

import org.jspecify.annotations.NullMarked;
