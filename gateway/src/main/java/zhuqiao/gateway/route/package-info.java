/** The one door: which request goes to which service, unchanged, and what is said when it cannot. */
@NullMarked
package zhuqiao.gateway.route;

import org.jspecify.annotations.NullMarked;
