/** The life of agreements: drafts, approval by four eyes, amendments, the dated switches. */
@NullMarked
package zhuqiao.partner.agreement;

import org.jspecify.annotations.NullMarked;
