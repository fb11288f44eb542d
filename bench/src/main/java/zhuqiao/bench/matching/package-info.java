/** Matching on a market of the whole country, beside a rule engine that holds the same rules. */
@NullMarked
package zhuqiao.bench.matching;

import org.jspecify.annotations.NullMarked;
