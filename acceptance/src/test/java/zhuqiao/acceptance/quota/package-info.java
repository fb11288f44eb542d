/** Quota seen from outside: what is granted, what comes back, and that the books add up, also under fire. */
@NullMarked
package zhuqiao.acceptance.quota;

import org.jspecify.annotations.NullMarked;
