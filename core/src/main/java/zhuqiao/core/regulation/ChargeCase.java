package zhuqiao.core.regulation;

import zhuqiao.core.value.Money;

/** A charge reported by a partner beside what the acknowledged cost sheet lists for that payment. */
public record ChargeCase(Money charged, Money listed) {}
