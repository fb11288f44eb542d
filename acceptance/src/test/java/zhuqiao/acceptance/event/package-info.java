/** What is published keeps to the schemas of docs/events, and the schemas keep to what was promised before. */
@NullMarked
package zhuqiao.acceptance.event;

import org.jspecify.annotations.NullMarked;
