/** What a person must look at. */
@NullMarked
package zhuqiao.matching.alert;

import org.jspecify.annotations.NullMarked;
