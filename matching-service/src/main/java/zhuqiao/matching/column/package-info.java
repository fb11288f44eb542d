/** How values of the domain are stored in columns. */
@NullMarked
package zhuqiao.matching.column;

import org.jspecify.annotations.NullMarked;
