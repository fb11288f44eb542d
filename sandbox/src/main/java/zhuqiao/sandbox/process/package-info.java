/** Starting, watching and ending operating-system processes, so that none is ever left behind. */
@NullMarked
package zhuqiao.sandbox.process;

import org.jspecify.annotations.NullMarked;
