package zhuqiao.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.regulation.RulesOfDay;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;

/**
 * The agreed bounds of one agreement on one day, boiled down to comparisons. Amounts are fen, days epoch days. The entry
 * extends it instead of holding it: each hop to another object is a wait for memory, fifty times a decision.
 */
abstract class TermFigures {
    private static final long NONE = Long.MAX_VALUE;

    final long closed;
    final long perBorrower;
    final long coreEnterprise;
    private final CodeRanges regions;
    private final List<String> industries;
    private final List<String> excludedIndustries;
    private final long leastAmount;
    private final long mostAmount;
    private final long leastMonths;
    private final long mostMonths;
    private final long leastDays;
    private final long mostDays;
    private final long bornAfter;
    private final long bornBy;
    private final long establishedAfter;
    private final long establishedBy;
    private final long advanceMillionths;

    TermFigures(Terms terms, RulesOfDay rules) {
        LocalDate day = rules.day();
        closed = ClosedTerms.allowed(terms);
        regions = rules.shared(terms.regions(), CodeRanges::new);
        IndustryTerms industryTerms = terms.industries();
        industries = codes(industryTerms == null ? List.of() : industryTerms.include(), rules);
        excludedIndustries = codes(industryTerms == null ? List.of() : industryTerms.exclude(), rules);
        leastAmount = min(terms.amount());
        mostAmount = max(terms.amount());
        leastMonths = least(terms.termMonths());
        mostMonths = most(terms.termMonths());
        leastDays = least(terms.termDays());
        mostDays = most(terms.termDays());
        Bounds<Integer> age = terms.borrowerAge();
        bornAfter = age == null ? Long.MIN_VALUE : after(age.max(), years -> day.minusYears(years));
        bornBy = age == null ? NONE : by(age.min(), years -> day.minusYears(years));
        Bounds<Integer> months = terms.establishedMonths();
        establishedAfter = months == null ? Long.MIN_VALUE : after(months.max(), count -> day.minusMonths(count));
        establishedBy = months == null ? NONE : by(months.min(), count -> day.minusMonths(count));
        advanceMillionths = terms.advanceRate() == null
                ? 100_000_000
                : terms.advanceRate().percent().movePointRight(6).longValueExact();
        perBorrower = fen(terms.perBorrowerCap());
        coreEnterprise = fen(terms.coreEnterpriseCap());
    }

    /** Agreed rules that the application fails; among them may be such as do not concern it. */
    final long termFailures(RequestFigures asked) {
        return (misfit(asked.term, asked.inMonths ? leastMonths : leastDays, asked.inMonths ? mostMonths : mostDays) < 0
                        ? PairBits.TERM
                        : 0)
                | (misfit(asked.fen, leastAmount, mostAmount) < 0 ? PairBits.AMOUNT : 0)
                | (regions.allow(asked.lowestPlace, asked.highestPlace) ? 0 : PairBits.REGION)
                | (asked.birthDay > bornAfter && asked.birthDay <= bornBy ? 0 : PairBits.AGE)
                | (asked.establishedDay > establishedAfter && asked.establishedDay <= establishedBy
                        ? 0
                        : PairBits.ESTABLISHED)
                | (allow(asked.request.borrower().industry()) ? 0 : PairBits.INDUSTRY)
                | (asked.receivables < 0 || advance(asked.receivables, asked.fen) ? 0 : PairBits.ADVANCE);
    }

    /** Negative when the amount or the term is out of bounds. */
    final long misfit(RequestFigures asked) {
        return misfit(asked.fen, leastAmount, mostAmount)
                | (asked.inMonths
                        ? misfit(asked.term, leastMonths, mostMonths)
                        : misfit(asked.term, leastDays, mostDays));
    }

    /** Negative out of bounds; what is asked is positive, and {@code least} not negative, so that nothing overflows. */
    private static long misfit(long asked, long least, long most) {
        return (asked - least) | (most - asked);
    }

    private boolean allow(@Nullable Industry industry) {
        return industry != null
                && (industries.isEmpty() || startsWithAny(industry.code(), industries))
                && !startsWithAny(industry.code(), excludedIndustries);
    }

    /** Exact in 128 bits: amount × 100 % ≤ receivables × rate. */
    private boolean advance(long receivables, long fen) {
        long high = Math.multiplyHigh(fen, 100_000_000L) - Math.multiplyHigh(receivables, advanceMillionths);
        return high < 0
                || (high == 0 && Long.compareUnsigned(fen * 100_000_000L, receivables * advanceMillionths) <= 0);
    }

    private static boolean startsWithAny(String code, List<String> prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            if (code.startsWith(prefixes.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> codes(List<Industry> industries, RulesOfDay rules) {
        return rules.shared(industries, all -> all.stream().map(Industry::code).toList());
    }

    private interface Back {
        LocalDate by(long count);
    }

    /** At least {@code least} full units ago is on or before that day; a date to come counts as -1. */
    private static long by(@Nullable Integer least, Back back) {
        return least == null || least < 0 ? NONE : back.by(least).toEpochDay();
    }

    /** At most {@code most} full units ago is after the day one more unit back. */
    private static long after(@Nullable Integer most, Back back) {
        if (most == null) {
            return Long.MIN_VALUE;
        }
        return most < -1 ? NONE : back.by(most + 1L).toEpochDay();
    }

    private static long min(Bounds<Money> bounds) {
        return bounds.min() == null ? 0 : Math.max(0, bounds.min().fen());
    }

    private static long max(Bounds<Money> bounds) {
        return bounds.max() == null ? NONE : bounds.max().fen();
    }

    private static long least(@Nullable Bounds<Integer> bounds) {
        return bounds == null ? NONE : bounds.min() == null ? 0 : Math.max(0, bounds.min());
    }

    private static long most(@Nullable Bounds<Integer> bounds) {
        return bounds == null ? 0 : bounds.max() == null ? NONE : bounds.max();
    }

    private static long fen(@Nullable Money money) {
        return money == null ? NONE : money.fen();
    }
}
