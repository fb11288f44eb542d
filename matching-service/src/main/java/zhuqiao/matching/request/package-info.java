/** What a lender sends in for a loan: the body of an application, checked field by field. */
@NullMarked
package zhuqiao.matching.request;

import org.jspecify.annotations.NullMarked;
