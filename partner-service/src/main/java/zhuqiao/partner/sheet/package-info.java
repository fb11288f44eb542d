/** Agreements as the rows of a CSV file: columns, cells, encodings. */
@NullMarked
package zhuqiao.partner.sheet;

import org.jspecify.annotations.NullMarked;
