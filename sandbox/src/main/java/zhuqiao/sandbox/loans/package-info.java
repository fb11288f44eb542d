/** Two published loan portfolios as applications, mapped by the fixed rules of {@code loans/README.md}. */
@NullMarked
package zhuqiao.sandbox.loans;

import org.jspecify.annotations.NullMarked;
