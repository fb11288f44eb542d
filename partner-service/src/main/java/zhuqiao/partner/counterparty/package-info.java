/** The registers of lenders, partners and guarantors, with whitelists, headroom and routing policies. */
@NullMarked
package zhuqiao.partner.counterparty;

import org.jspecify.annotations.NullMarked;
