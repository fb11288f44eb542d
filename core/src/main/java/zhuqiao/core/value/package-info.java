/** Values of the lending domain: money in fen, exact rates, identifiers. Immutable, checked on construction. */
@NullMarked
package zhuqiao.core.value;

import org.jspecify.annotations.NullMarked;
