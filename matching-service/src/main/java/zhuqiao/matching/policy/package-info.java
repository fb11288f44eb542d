/** The rules that decide, as anyone who is decided about may read them. */
@NullMarked
package zhuqiao.matching.policy;

import org.jspecify.annotations.NullMarked;
