/** Agreements of the whole country: brought in as files, listed, read by a fresh replica; beside PostgreSQL's COPY. */
@NullMarked
package zhuqiao.bench.agreements;

import org.jspecify.annotations.NullMarked;
