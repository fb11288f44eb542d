/** A fact and its event commit together; the relay publishes what committed, in order per key. */
@NullMarked
package zhuqiao.platform.outbox;

import org.jspecify.annotations.NullMarked;
