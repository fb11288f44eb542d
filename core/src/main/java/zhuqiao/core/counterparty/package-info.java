/** Who takes part: lenders, partners and guarantors, with the dated facts that rules test. */
@NullMarked
package zhuqiao.core.counterparty;

import org.jspecify.annotations.NullMarked;
