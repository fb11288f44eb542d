package zhuqiao.core.regulation;

import zhuqiao.core.value.Money;

/**
 * A cooperation fee about to be settled for one loan.
 *
 * @param feePaid what has been paid with this settlement, of {@code feeTotal}
 * @param principalRepaid what has come back, of {@code principal}
 */
public record SettlementCase(Money feePaid, Money feeTotal, Money principalRepaid, Money principal) {}
