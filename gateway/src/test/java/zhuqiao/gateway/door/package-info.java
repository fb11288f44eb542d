/** What the tests stand around the door: a realm that signs tokens, services that answer, callers. */
@NullMarked
package zhuqiao.gateway.door;

import org.jspecify.annotations.NullMarked;
