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
    private static final long M9_TOTAL = PairBits.of(CapacityRules.GUARANTOR_TOTAL);
    private static final long M9_SINGLE = PairBits.of(CapacityRules.GUARANTOR_SINGLE);
    private static final long M9_AFFILIATES = PairBits.of(CapacityRules.GUARANTOR_WITH_AFFILIATES);

    static GuarantorLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        if (!CapacityRules.guaranteed(draft)) {
            standing.notApplicable(
                    CapacityRules.GUARANTOR_TOTAL,
                    CapacityRules.GUARANTOR_SINGLE,
                    CapacityRules.GUARANTOR_WITH_AFFILIATES);
            return UNLIMITED;
        }
        return new GuarantorLimits(
                draft.agreement().guarantorId(),
                limit(
                        CapacityRules.GUARANTOR_TOTAL,
                        CapacityRules.guarantorRoom(
                                draft, rules.rules().on(CapacityRules.GUARANTOR_TOTAL, rules.day())),
                        standing),
                limit(
                        CapacityRules.GUARANTOR_SINGLE,
                        CapacityRules.guarantorCap(
                                draft, rules.figure(CapacityRules.GUARANTOR_SINGLE, CapacityRules.PERCENT)),
                        standing),
                limit(
                        CapacityRules.GUARANTOR_WITH_AFFILIATES,
                        CapacityRules.guarantorCap(
                                draft, rules.figure(CapacityRules.GUARANTOR_WITH_AFFILIATES, CapacityRules.PERCENT)),
                        standing));
    }

    /** @param amount fen of the whole loan */
    public long failures(Facts facts, long amount) {
        if (guarantorId == null) {
            return 0;
        }
        long owed = of(facts.borrower().atGuarantor());
        return (exceeds(of(facts.portfolio().guaranteed()), amount, room) ? M9_TOTAL : 0)
                | (exceeds(owed, amount, single) ? M9_SINGLE : 0)
                | (exceeds(owed + of(facts.borrower().affiliatesAtGuarantor()), amount, affiliated)
                        ? M9_AFFILIATES
                        : 0);
    }

    private long of(Map<String, Money> byGuarantor) {
        Money money = byGuarantor.isEmpty() || guarantorId == null ? null : byGuarantor.get(guarantorId);
        return money == null ? 0 : money.fen();
    }

    private static boolean exceeds(long taken, long amount, long most) {
        return most != NONE && taken + amount > most;
    }

    private static long limit(RuleTest<PairCase> test, @Nullable Money cap, Standing standing) {
        if (cap == null) {
            standing.missing(test);
        }
        return cap == null ? NONE : cap.fen();
    }
}
