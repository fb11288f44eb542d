/** Durable intake of applications, beside pgbench doing the same work in one transaction an application. */
@NullMarked
package zhuqiao.bench.intake;

import org.jspecify.annotations.NullMarked;
