/** A market of the whole country's size, drawn by a seed, and real loan records as its applications. */
@NullMarked
package zhuqiao.bench.country;

import org.jspecify.annotations.NullMarked;
