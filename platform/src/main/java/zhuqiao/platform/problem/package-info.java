/** Errors as RFC 9457 problems, in Chinese and English. */
@NullMarked
package zhuqiao.platform.problem;

import org.jspecify.annotations.NullMarked;
