/** What a human decides about an application that a rule put to one. */
@NullMarked
package zhuqiao.acceptance.review;

import org.jspecify.annotations.NullMarked;
