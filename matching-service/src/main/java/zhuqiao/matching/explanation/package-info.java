/** Why an application was matched as it was, in words; and what a match would come to without making one. */
@NullMarked
package zhuqiao.matching.explanation;

import org.jspecify.annotations.NullMarked;
