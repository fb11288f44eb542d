/** The projection of agreements and counterparties that matching works on. */
@NullMarked
package zhuqiao.matching.agreement;

import org.jspecify.annotations.NullMarked;
