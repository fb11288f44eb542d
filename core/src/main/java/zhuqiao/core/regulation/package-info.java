/** Regulation as dated rules: parameters as data, three-valued checks, text and citation rendered at the edge. */
@NullMarked
package zhuqiao.core.regulation;

import org.jspecify.annotations.NullMarked;
