/** What is asked: one application's facts as matching and the rules need them, and the facts the database adds. */
@NullMarked
package zhuqiao.core.request;

import org.jspecify.annotations.NullMarked;
