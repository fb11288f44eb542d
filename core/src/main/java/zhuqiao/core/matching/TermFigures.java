package zhuqiao.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;

/** The agreed bounds of one agreement on one day, boiled down to comparisons. Amounts are fen, days epoch days. */
final class TermFigures {
    private static final long NONE = Long.MAX_VALUE;

    private final CodeRanges included;
    private final CodeRanges excluded;
    private final String[] industries;
    private final String[] excludedIndustries;
    private final long leastAmount;
    private final long mostAmount;
    private final long leastMonths;
    private final long mostMonths;
    private final long leastDays;
    private final long mostDays;
    private final boolean aged;
    private final long bornAfter;
    private final long bornBy;
    private final boolean established;
    private final long establishedAfter;
    private final long establishedBy;
    private final long advanceMillionths;
    final long perBorrower;
    final long coreEnterprise;

    TermFigures(Terms terms, LocalDate day) {
        included = CodeRanges.including(terms.regions());
        excluded = CodeRanges.excluding(terms.regions());
        IndustryTerms industryTerms = terms.industries();
        industries = codes(industryTerms == null ? List.of() : industryTerms.include());
        excludedIndustries = codes(industryTerms == null ? List.of() : industryTerms.exclude());
        leastAmount = min(terms.amount());
        mostAmount = max(terms.amount());
        leastMonths = least(terms.termMonths());
        mostMonths = most(terms.termMonths());
        leastDays = least(terms.termDays());
        mostDays = most(terms.termDays());
        Bounds<Integer> age = terms.borrowerAge();
        aged = age != null;
        bornAfter = age == null ? Long.MIN_VALUE : after(age.max(), years -> day.minusYears(years));
        bornBy = age == null ? NONE : by(age.min(), years -> day.minusYears(years));
        Bounds<Integer> months = terms.establishedMonths();
        established = months != null;
        establishedAfter = months == null ? Long.MIN_VALUE : after(months.max(), count -> day.minusMonths(count));
        establishedBy = months == null ? NONE : by(months.min(), count -> day.minusMonths(count));
        advanceMillionths = terms.advanceRate() == null
                ? 100_000_000
                : terms.advanceRate().percent().movePointRight(6).longValueExact();
        perBorrower = fen(terms.perBorrowerCap());
        coreEnterprise = fen(terms.coreEnterpriseCap());
    }

    boolean allow(LoanRequest request) {
        LoanShape loan = request.loan();
        long fen = loan.principal().fen();
        boolean term = loan.unit() == TermUnit.MONTHS
                ? loan.term() >= leastMonths && loan.term() <= mostMonths
                : loan.term() >= leastDays && loan.term() <= mostDays;
        return term
                && fen >= leastAmount
                && fen <= mostAmount
                && included.contain(request.region())
                && !excluded.contain(request.region())
                && allow(request.borrower())
                && (request.scenario() != Scenario.SUPPLY_CHAIN || advance(request.supplyChain(), fen));
    }

    private boolean allow(Borrower borrower) {
        if (borrower.type() != BorrowerType.INDIVIDUAL) {
            if (established && !between(borrower.establishedOn(), establishedAfter, establishedBy)) {
                return false;
            }
            if (!allow(borrower.industry())) {
                return false;
            }
        }
        return !aged || !borrower.naturalPerson() || between(borrower.birthDate(), bornAfter, bornBy);
    }

    private boolean allow(@Nullable Industry industry) {
        if (industries.length == 0 && excludedIndustries.length == 0) {
            return true;
        }
        return industry != null
                && (industries.length == 0 || startsWithAny(industry.code(), industries))
                && !startsWithAny(industry.code(), excludedIndustries);
    }

    /** Exact in 128 bits: amount × 100 % ≤ receivables × rate. */
    private boolean advance(@Nullable SupplyChain trade, long fen) {
        if (trade == null || trade.receivables().isEmpty()) {
            return true;
        }
        long receivables = 0;
        for (int i = 0; i < trade.receivables().size(); i++) {
            receivables += trade.receivables().get(i).amount().fen();
        }
        long high = Math.multiplyHigh(fen, 100_000_000L) - Math.multiplyHigh(receivables, advanceMillionths);
        return high < 0
                || (high == 0 && Long.compareUnsigned(fen * 100_000_000L, receivables * advanceMillionths) <= 0);
    }

    private static boolean between(@Nullable LocalDate date, long after, long by) {
        if (date == null) {
            return false;
        }
        long day = date.toEpochDay();
        return day > after && day <= by;
    }

    private static boolean startsWithAny(String code, String[] prefixes) {
        for (String prefix : prefixes) {
            if (code.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static String[] codes(List<Industry> industries) {
        return industries.stream().map(Industry::code).toArray(String[]::new);
    }

    private interface Back {
        LocalDate by(int count);
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
        return most < -1 ? NONE : back.by(most + 1).toEpochDay();
    }

    private static long min(Bounds<Money> bounds) {
        return bounds.min() == null ? Long.MIN_VALUE : bounds.min().fen();
    }

    private static long max(Bounds<Money> bounds) {
        return bounds.max() == null ? NONE : bounds.max().fen();
    }

    private static long least(@Nullable Bounds<Integer> bounds) {
        return bounds == null ? NONE : bounds.min() == null ? Long.MIN_VALUE : bounds.min();
    }

    private static long most(@Nullable Bounds<Integer> bounds) {
        return bounds == null ? Long.MIN_VALUE : bounds.max() == null ? NONE : bounds.max();
    }

    private static long fen(@Nullable Money money) {
        return money == null ? NONE : money.fen();
    }
}
