/** How values of the domain look in JSON. */
@NullMarked
package zhuqiao.platform.json;

import org.jspecify.annotations.NullMarked;
