/** The sandbox's counterparties and agreements: who sits in the market and what they signed. */
@NullMarked
package zhuqiao.sandbox.market;

import org.jspecify.annotations.NullMarked;
