/** Quota under many callers at once, seen from outside. */
@NullMarked
package zhuqiao.acceptance.quota;

import org.jspecify.annotations.NullMarked;
