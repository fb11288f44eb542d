/** Endpoints of lenders and partners, and the signed deliveries to them. */
@NullMarked
package zhuqiao.partner.webhook;

import org.jspecify.annotations.NullMarked;
