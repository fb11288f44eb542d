/** The two-phase quota ledger over the partner's share: reserve, then exactly one of post or void. */
@NullMarked
package zhuqiao.matching.quota;

import org.jspecify.annotations.NullMarked;
