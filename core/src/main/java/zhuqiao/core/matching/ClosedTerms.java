package zhuqiao.core.matching;

import java.util.Collection;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.Terms;

/**
 * The terms that are lists of a few values, as one word with a bit for each value of each: an agreement has those it
 * allows, an application the six it has. 37 bits are in use.
 */
@SuppressWarnings("EnumOrdinal") // words live in memory only, in the order of this build
final class ClosedTerms {
    private static final int SCENARIO = 0;
    private static final int BORROWER = SCENARIO + Scenario.values().length;
    private static final int GRADE = BORROWER + BorrowerType.values().length;
    private static final int PURPOSE = GRADE + RiskGrade.values().length;
    private static final int COLLATERAL = PURPOSE + Purpose.values().length;
    private static final int METHOD = COLLATERAL + Collateral.values().length;
    private static final int END = METHOD + RepaymentMethod.values().length;

    /** The rules that look at them. */
    static final long RULES = failures(-1, 0);

    private ClosedTerms() {}

    static long allowed(Terms terms) {
        return bits(SCENARIO, terms.scenarios())
                | bits(BORROWER, terms.borrowerTypes())
                | bits(GRADE, terms.riskGrades())
                | bits(PURPOSE, terms.purposes())
                | bits(COLLATERAL, terms.collateral())
                | bits(METHOD, terms.repaymentMethods());
    }

    static long asked(LoanRequest request) {
        return (1L << (SCENARIO + request.scenario().ordinal()))
                | (1L << (BORROWER + request.borrower().type().ordinal()))
                | (1L << (GRADE + request.riskGrade().ordinal()))
                | (1L << (PURPOSE + request.purpose().ordinal()))
                | (1L << (COLLATERAL + request.collateral().ordinal()))
                | (1L << (METHOD + request.loan().method().ordinal()));
    }

    /** The rules that an application fails where its values are not allowed. */
    static long failures(long asked, long allowed) {
        long refused = asked & ~allowed;
        return refused == 0
                ? 0
                : of(refused, SCENARIO, BORROWER, PairBits.SCENARIO)
                        | of(refused, BORROWER, GRADE, PairBits.BORROWER)
                        | of(refused, GRADE, PURPOSE, PairBits.GRADE)
                        | of(refused, PURPOSE, COLLATERAL, PairBits.PURPOSE)
                        | of(refused, COLLATERAL, METHOD, PairBits.COLLATERAL)
                        | of(refused, METHOD, END, PairBits.METHOD);
    }

    private static long of(long refused, int from, int to, long rule) {
        return ((refused >>> from) & ((1L << (to - from)) - 1)) == 0 ? 0 : rule;
    }

    private static long bits(int from, Collection<? extends Enum<?>> values) {
        long bits = 0;
        for (Enum<?> value : values) {
            bits |= (1L << (from + value.ordinal()));
        }
        return bits;
    }
}
