/** The sandbox's banks: they receive signed webhooks, read referrals, decide and disburse through the gateway. */
@NullMarked
package zhuqiao.sandbox.partner;

import org.jspecify.annotations.NullMarked;
