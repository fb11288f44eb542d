package zhuqiao.core.cost;

import java.time.LocalDate;
import zhuqiao.core.value.Money;

/** Money to (positive) or from (negative) the borrower on a day. */
public record CashFlow(LocalDate on, Money amount) {}
