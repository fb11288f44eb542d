package zhuqiao.core.regulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Facts;
import zhuqiao.core.value.Money;

/**
 * How much more a guarantor may guarantee (M9), in fen; unlimited without one.
 *
 * @param room left of its total before what the platform brought since its balance sheet
 */
public record GuarantorLimits(@Nullable String guarantorId, long room, long single, long affiliated) {
    private static final long NONE = Long.MAX_VALUE;
    private static final GuarantorLimits UNLIMITED = new GuarantorLimits(null, NONE, NONE, NONE);

    static GuarantorLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        if (!CapacityRules.guaranteed(draft)) {
            return UNLIMITED;
        }
        return new GuarantorLimits(
                draft.agreement().guarantorId(),
                limit(
                        rules,
                        CapacityRules.GUARANTOR_TOTAL,
                        CapacityRules.guarantorRoom(
                                draft, rules.rules().on(CapacityRules.GUARANTOR_TOTAL, rules.day())),
                        standing),
                limit(
                        rules,
                        CapacityRules.GUARANTOR_SINGLE,
                        CapacityRules.guarantorCap(
                                draft, rules.figure(CapacityRules.GUARANTOR_SINGLE, CapacityRules.PERCENT)),
                        standing),
                limit(
                        rules,
                        CapacityRules.GUARANTOR_WITH_AFFILIATES,
                        CapacityRules.guarantorCap(
                                draft, rules.figure(CapacityRules.GUARANTOR_WITH_AFFILIATES, CapacityRules.PERCENT)),
                        standing));
    }

    /** @param amount fen of the whole loan */
    public boolean allow(Facts facts, long amount) {
        if (guarantorId == null) {
            return true;
        }
        long owed = of(facts.borrower().atGuarantor());
        return fits(of(facts.portfolio().guaranteed()), amount, room)
                && fits(owed, amount, single)
                && fits(owed + of(facts.borrower().affiliatesAtGuarantor()), amount, affiliated);
    }

    private long of(Map<String, Money> byGuarantor) {
        Money money = byGuarantor.isEmpty() || guarantorId == null ? null : byGuarantor.get(guarantorId);
        return money == null ? 0 : money.fen();
    }

    private static boolean fits(long taken, long amount, long most) {
        return most == NONE || taken + amount <= most;
    }

    private static long limit(RulesOfDay rules, RuleTest<PairCase> test, @Nullable Money cap, Standing standing) {
        if (!rules.inForce(test)) {
            return NONE;
        }
        if (cap == null) {
            standing.missing();
            return NONE;
        }
        return rules.blocks(test) ? cap.fen() : NONE;
    }
}
