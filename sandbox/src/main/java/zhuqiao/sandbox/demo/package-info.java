/** Plays real loan records through a running stack and judges the outcome. */
@NullMarked
package zhuqiao.sandbox.demo;

import org.jspecify.annotations.NullMarked;
