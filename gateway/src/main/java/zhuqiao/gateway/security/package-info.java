/** Whose request it is, and which headers cross the door. */
@NullMarked
package zhuqiao.gateway.security;

import org.jspecify.annotations.NullMarked;
