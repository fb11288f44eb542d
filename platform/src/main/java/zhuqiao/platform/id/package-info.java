/** Identifiers. */
@NullMarked
package zhuqiao.platform.id;

import org.jspecify.annotations.NullMarked;
