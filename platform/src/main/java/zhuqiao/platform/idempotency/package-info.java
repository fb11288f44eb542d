/** The same key and content answer as the first time (api conventions, Idempotency-Key). */
@NullMarked
package zhuqiao.platform.idempotency;

import org.jspecify.annotations.NullMarked;
