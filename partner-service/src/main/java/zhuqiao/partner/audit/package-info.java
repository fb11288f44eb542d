/** Who changed what, when and why. */
@NullMarked
package zhuqiao.partner.audit;

import org.jspecify.annotations.NullMarked;
