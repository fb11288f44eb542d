/** Files of agreements: read, kept as drafts, submitted and approved as a whole. */
@NullMarked
package zhuqiao.partner.agreementimport;

import org.jspecify.annotations.NullMarked;
