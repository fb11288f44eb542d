/** The one stack that the black-box tests of a run share, and what must be true of every stack. */
@NullMarked
package zhuqiao.acceptance.stack;

import org.jspecify.annotations.NullMarked;
