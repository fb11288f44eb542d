/** Applications: what a lender sends in, where it stands, what it is told. */
@NullMarked
package zhuqiao.matching.application;

import org.jspecify.annotations.NullMarked;
