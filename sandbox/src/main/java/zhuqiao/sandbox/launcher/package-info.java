/** Brings a whole stack up, keeps it, and takes it down. */
@NullMarked
package zhuqiao.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
