package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;

/** What an agreement must meet to be put in force, and to stay so. */
public final class Activation {
    private static final Money UNBOUNDED_AMOUNT = Money.ofFen(100_000_000);
    private static final int LONGEST = 1_200;
    private static final int UNBOUNDED_MONTHS = 360;
    private static final int UNBOUNDED_DAYS = 365;
    /** Months within which such a charge weighs most: 12 to 24 at the rates that the caps allow. */
    private static final int PEAK = 60;

    private final RuleBook rules;

    public Activation(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * Weighs every activation rule on the day. Cost rules look at each price and method of the largest loan at those terms
     * where its cost is least or most, so that an agreement that would break its own range or a cap is caught before its first
     * application.
     */
    public List<Check> check(Agreement agreement, Counterparties parties, LocalDate day) {
        DraftCase draft = new DraftCase(
                agreement,
                parties.lender(),
                parties.partner(),
                parties.guarantor(),
                parties.platform(),
                day,
                quotes(agreement.terms(), day));
        return rules.weigh(Regulation.OF_STANDING, draft, day);
    }

    /** Those checks that keep an agreement from being put in force; a warning does not, a review does. */
    public List<Check> failures(Agreement agreement, Counterparties parties, LocalDate day) {
        return check(agreement, parties, day).stream()
                .filter(check -> check.verdict().stops())
                .toList();
    }

    private static List<Quote> quotes(Terms terms, LocalDate day) {
        Money amount =
                terms.amount().max() == null ? UNBOUNDED_AMOUNT : terms.amount().max();
        List<Quote> quotes = new ArrayList<>();
        for (LoanShape loan : corners(terms, amount.isPositive() ? amount : UNBOUNDED_AMOUNT)) {
            for (PriceLine price : terms.pricing()) {
                quotes.add(new Quote(price, loan, Schedules.allIn(loan, price.annualRate(), price.charges(), day)));
            }
        }
        return quotes;
    }

    private static Set<LoanShape> corners(Terms terms, Money amount) {
        Set<LoanShape> corners = new LinkedHashSet<>();
        for (RepaymentMethod method : terms.repaymentMethods()) {
            for (int months : months(terms)) {
                corners.add(new LoanShape(amount, months, TermUnit.MONTHS, method));
            }
            if (method == RepaymentMethod.BULLET) {
                for (int days : ends(terms.termDays(), UNBOUNDED_DAYS)) {
                    corners.add(new LoanShape(amount, days, TermUnit.DAYS, method));
                }
            }
        }
        return corners;
    }

    /**
     * Both ends of the range, where cost is dearest or cheapest; but a charge on the initial principal that is paid with
     * each instalment weighs most somewhere between, within the first years.
     */
    private static List<Integer> months(Terms terms) {
        List<Integer> ends = ends(terms.termMonths(), UNBOUNDED_MONTHS);
        boolean peaks = terms.pricing().stream()
                .flatMap(price -> price.charges().stream())
                .anyMatch(charge -> charge.base() == Charge.Base.INITIAL_PRINCIPAL
                        && charge.timing() == Charge.Timing.PER_INSTALMENT);
        if (ends.isEmpty() || !peaks) {
            return ends;
        }
        return IntStream.concat(
                        IntStream.rangeClosed(ends.getFirst(), Math.min(ends.getLast(), ends.getFirst() + PEAK)),
                        IntStream.of(ends.getLast()))
                .distinct()
                .boxed()
                .toList();
    }

    private static List<Integer> ends(@Nullable Bounds<Integer> bounds, int unbounded) {
        if (bounds == null) {
            return List.of();
        }
        int min = bounds.min() == null ? 1 : Math.clamp(bounds.min(), 1, LONGEST);
        int max = bounds.max() == null ? Math.max(min, unbounded) : Math.clamp(bounds.max(), 1, LONGEST);
        return List.of(min, max);
    }
}
