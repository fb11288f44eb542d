package zhuqiao.matching.quota;

import java.time.LocalDate;
import zhuqiao.core.value.Money;

/**
 * A business day under its plan.
 *
 * @param available never negative, though a lowered plan may lie below what is taken
 */
public record PlannedDay(LocalDate date, Money limit, Money reserved, Money used, Money available) {
    static PlannedDay of(DayPlan plan, Balance balance) {
        return new PlannedDay(
                plan.date(),
                plan.limit(),
                Money.ofFen(balance.reserved()),
                Money.ofFen(balance.used()),
                Money.ofFen(balance.available()));
    }
}
