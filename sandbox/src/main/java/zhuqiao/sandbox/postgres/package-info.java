/** PostgreSQL as the platform would run it, durable, with one role per use. */
@NullMarked
package zhuqiao.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
