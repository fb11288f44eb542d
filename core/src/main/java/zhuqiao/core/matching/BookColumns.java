package zhuqiao.core.matching;

import java.util.function.BiPredicate;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.Terms;

/** For each value of each closed term the entries that allow it, 64 to a word. */
@SuppressWarnings("EnumOrdinal") // columns live in memory only, indexed as the enums of this build are
final class BookColumns {
    private final int words;
    private final long[] standing;
    private final long[][] scenarios;
    private final long[][] borrowers;
    private final long[][] grades;
    private final long[][] purposes;
    private final long[][] collateral;
    private final long[][] methods;

    BookColumns(BookEntry[] entries) {
        words = (entries.length + 63) >> 6;
        standing =
                column(entries, entry -> entry.open && entry.limits.standing().compareTo(Verdict.INDETERMINATE) < 0);
        scenarios = columns(
                entries, Scenario.values(), (terms, value) -> terms.scenarios().contains(value));
        borrowers = columns(
                entries,
                BorrowerType.values(),
                (terms, value) -> terms.borrowerTypes().contains(value));
        purposes = columns(
                entries, Purpose.values(), (terms, value) -> terms.purposes().contains(value));
        collateral = columns(
                entries,
                Collateral.values(),
                (terms, value) -> terms.collateral().contains(value));
        methods = columns(
                entries,
                RepaymentMethod.values(),
                (terms, value) -> terms.repaymentMethods().contains(value));
        RiskGrade[] all = RiskGrade.values();
        grades = new long[all.length][];
        for (RiskGrade grade : all) {
            grades[grade.ordinal()] = column(
                    entries,
                    entry -> entry.prices.containsKey(grade)
                            && entry.version.agreement().terms().riskGrades().contains(grade));
        }
    }

    int words() {
        return words;
    }

    long concerned(int word, LoanRequest request) {
        return standing[word]
                & scenarios[request.scenario().ordinal()][word]
                & borrowers[request.borrower().type().ordinal()][word]
                & grades[request.riskGrade().ordinal()][word]
                & purposes[request.purpose().ordinal()][word]
                & collateral[request.collateral().ordinal()][word]
                & methods[request.loan().method().ordinal()][word];
    }

    private <E extends Enum<E>> long[][] columns(BookEntry[] entries, E[] values, BiPredicate<Terms, E> allows) {
        long[][] columns = new long[values.length][];
        for (E value : values) {
            columns[value.ordinal()] = column(
                    entries, entry -> allows.test(entry.version.agreement().terms(), value));
        }
        return columns;
    }

    private interface Allows {
        boolean test(BookEntry entry);
    }

    private long[] column(BookEntry[] entries, Allows allows) {
        long[] column = new long[words];
        for (int i = 0; i < entries.length; i++) {
            if (allows.test(entries[i])) {
                column[i >> 6] |= 1L << i;
            }
        }
        return column;
    }
}
