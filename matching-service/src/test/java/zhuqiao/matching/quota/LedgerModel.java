package zhuqiao.matching.quota;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a quota must be, counted from its loans each time anew: no balance is kept. */
final class LedgerModel {
    /** @param restored what went back to the quota, which revolved then or did not */
    record Repayment(long fen, long restored) {}

    static final class Loan {
        final LocalDate day;
        final List<Repayment> repayments = new ArrayList<>();
        long held;
        long used;

        Loan(LocalDate day, long held) {
            this.day = day;
            this.held = held;
        }

        boolean holds() {
            return held > 0;
        }

        boolean owes() {
            return owed() > 0;
        }

        long owed() {
            return used - repayments.stream().mapToLong(Repayment::fen).sum();
        }

        long restored() {
            return repayments.stream().mapToLong(Repayment::restored).sum();
        }

        @Override
        public String toString() {
            return "loan of %s holding %d, using %d, repaid %s".formatted(day, held, used, repayments);
        }
    }

    final List<Loan> loans = new ArrayList<>();
    final Map<LocalDate, Long> plans = new HashMap<>();
    long totalLimit = 1_000_000;

    @Nullable
    Long dayLimit = 200_000L;

    @Nullable
    Long monthLimit = 600_000L;

    boolean revolving = true;
    /** Used by loans that are over and forgotten, so that the model stays fast. */
    private long forgotten;

    boolean fits(LocalDate today, long fen) {
        return room(total()) >= fen && room(day(today)) >= fen && room(month(today)) >= fen;
    }

    Balance total() {
        return new Balance(
                totalLimit,
                loans.stream().mapToLong(loan -> loan.held).sum(),
                forgotten
                        + loans.stream()
                                .mapToLong(loan -> loan.used - loan.restored())
                                .sum());
    }

    Balance day(LocalDate today) {
        Long limit = dayLimit;
        Long plan = plans.get(today);
        if (plan != null && (limit == null || plan < limit)) {
            limit = plan;
        }
        return of(limit, loan -> loan.day.equals(today));
    }

    Balance month(LocalDate today) {
        return of(monthLimit, loan -> YearMonth.from(loan.day).equals(YearMonth.from(today)));
    }

    /** Loans of earlier months at which nothing can happen any more. */
    void forget(LocalDate today) {
        loans.removeIf(loan -> {
            boolean over = loan.held == 0
                    && YearMonth.from(loan.day).isBefore(YearMonth.from(today).minusMonths(1));
            if (over) {
                forgotten += loan.used - loan.restored();
            }
            return over;
        });
    }

    private Balance of(@Nullable Long limit, Predicate<Loan> which) {
        return new Balance(
                limit,
                loans.stream().filter(which).mapToLong(loan -> loan.held).sum(),
                loans.stream().filter(which).mapToLong(loan -> loan.used).sum());
    }

    private static long room(Balance balance) {
        Long limit = balance.limit();
        return limit == null ? Long.MAX_VALUE : limit - balance.reserved() - balance.used();
    }
}
