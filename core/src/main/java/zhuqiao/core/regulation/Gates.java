package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;

/** The rules that stand after matching. A check whose verdict {@link Verdict#stops()} keeps the step from happening. */
public final class Gates {
    private final RuleBook rules;

    public Gates(RuleBook rules) {
        this.rules = rules;
    }

    /** Before the drawdown is asked for (C11, C12, D2, M3). */
    public List<Check> confirmation(ConfirmationCase subject) {
        return rules.weigh(GateRules.OF_CONFIRMATION, subject, subject.day());
    }

    /** When a payment is reported (C13). */
    public Check charge(ChargeCase subject, LocalDate day) {
        return rules.weigh(List.of(GateRules.LISTED_CHARGES), subject, day).getFirst();
    }

    /** When a cooperation fee is settled (C10). */
    public Check settlement(SettlementCase subject, LocalDate day) {
        return rules.weigh(List.of(GateRules.FEE_FOLLOWS_PRINCIPAL), subject, day)
                .getFirst();
    }
}
