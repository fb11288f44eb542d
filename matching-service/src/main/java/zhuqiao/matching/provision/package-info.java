/** Which personal data went to whom, when, under which consent; kept three years. */
@NullMarked
package zhuqiao.matching.provision;

import org.jspecify.annotations.NullMarked;
