/** Applications over the gateway: submission, repetition, lists, explanations and previews. */
@NullMarked
package zhuqiao.acceptance.application;

import org.jspecify.annotations.NullMarked;
