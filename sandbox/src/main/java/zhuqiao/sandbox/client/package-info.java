/** A small HTTP client of the platform's API, as a lender's, a bank's or an operator's program would write it. */
@NullMarked
package zhuqiao.sandbox.client;

import org.jspecify.annotations.NullMarked;
