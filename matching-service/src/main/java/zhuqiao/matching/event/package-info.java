/** Live events: what happens to an application, told to its lender while it happens. */
@NullMarked
package zhuqiao.matching.event;

import org.jspecify.annotations.NullMarked;
