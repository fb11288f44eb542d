/** What a run writes down: machine, method, figures, load. */
@NullMarked
package zhuqiao.bench.report;

import org.jspecify.annotations.NullMarked;
