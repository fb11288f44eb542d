package zhuqiao.matching.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ledger's arithmetic against a model that knows only the loans and adds them up anew: random histories of
 * reservations, smaller approvals, payments, voids, repayments, reversals, changes of limits, day plans and turns of the
 * day and the month. {@code -Dzhuqiao.steps} makes each history longer; {@code ./zhuqiao soak quota} does.
 */
class LedgerModelTest {
    private static final int STEPS = Integer.getInteger("zhuqiao.steps", 30_000);
    private static final int SHOWN = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 7_919, 104_729})
    void everyBalanceIsTheSumOfItsLoansAndNoReservationPassesALimit(long seed) {
        Walk walk = new Walk(seed);
        for (int step = 1; step <= STEPS; step++) {
            try {
                walk.step();
                walk.compare();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "seed %d, step %d, the last steps:%n%s".formatted(seed, step, String.join("\n", walk.last)),
                        failure);
            }
        }
        assertThat(walk.granted).as("a walk that grants").isGreaterThan(STEPS / 10);
        assertThat(walk.refused).as("a walk that refuses").isGreaterThan(STEPS / 100);
    }

    /** One history, played on ledger and model alike. */
    private static final class Walk {
        final Deque<String> last = new ArrayDeque<>();
        private final Random random;
        private final LedgerInMemory ledger = new LedgerInMemory();
        private final LedgerModel model = new LedgerModel();
        private LocalDate today = LocalDate.of(2026, 11, 23);
        private int granted;
        private int refused;

        Walk(long seed) {
            this.random = new Random(seed);
        }

        void step() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4, 5 -> reserve(1 + random.nextInt(60_000));
                case 6 -> with("approve less", LedgerModel.Loan::holds, loan -> free(loan, random.nextLong(loan.held)));
                case 7, 8, 9 -> with("pay out", LedgerModel.Loan::holds, loan -> payOut(loan, random.nextInt(3)));
                case 10 -> with("void", LedgerModel.Loan::holds, loan -> free(loan, loan.held));
                case 11 -> with("repay", LedgerModel.Loan::owes, this::repay);
                case 12 -> with("reverse", loan -> !loan.repayments.isEmpty(), this::reverse);
                case 13 -> limits();
                case 14 -> plan();
                default -> turn();
            }
        }

        private void reserve(long fen) {
            boolean fits = model.fits(today, fen);
            note("reserve " + fen + (fits ? "" : ", no room"));
            assertThat(ledger.reserve(today, fen)).isEqualTo(fits);
            if (fits) {
                model.loans.add(new LedgerModel.Loan(today, fen));
                granted++;
            } else {
                refused++;
            }
        }

        private void free(LedgerModel.Loan loan, long fen) {
            ledger.move(JournalEntry.VOID, loan.day, fen);
            loan.held -= fen;
        }

        private void payOut(LedgerModel.Loan loan, int lessFen) {
            free(loan, Math.min(lessFen, loan.held - 1));
            ledger.move(JournalEntry.POST, loan.day, loan.held);
            loan.used = loan.held;
            loan.held = 0;
        }

        private void repay(LedgerModel.Loan loan) {
            long fen = 1 + random.nextLong(loan.owed());
            if (model.revolving) {
                ledger.move(JournalEntry.RESTORE, loan.day, fen);
            }
            loan.repayments.add(new LedgerModel.Repayment(fen, model.revolving ? fen : 0));
        }

        private void reverse(LedgerModel.Loan loan) {
            LedgerModel.Repayment taken = loan.repayments.remove(random.nextInt(loan.repayments.size()));
            if (taken.restored() > 0) {
                ledger.move(JournalEntry.REDRAW, loan.day, taken.restored());
            }
        }

        private void limits() {
            model.totalLimit = random.nextLong(
                    500_000 + 2 * (model.total().reserved() + model.total().used()));
            model.dayLimit = random.nextBoolean() ? null : Long.valueOf(random.nextInt(400_000));
            model.monthLimit = random.nextBoolean() ? null : Long.valueOf(random.nextInt(1_500_000));
            model.revolving = random.nextInt(4) > 0;
            note("limits %d, %d, %d, revolving %s"
                    .formatted(model.totalLimit, model.dayLimit, model.monthLimit, model.revolving));
            ledger.limit(model.totalLimit, model.dayLimit, model.monthLimit);
        }

        private void plan() {
            LocalDate day = today.plusDays(random.nextInt(3));
            long fen = random.nextInt(300_000);
            note("plan of " + day + ": " + fen);
            ledger.plan(day, fen);
            model.plans.put(day, fen);
        }

        private void turn() {
            today = today.plusDays(random.nextInt(6) == 0 ? 20 : 1);
            note("day turns to " + today);
            model.forget(today);
        }

        private void with(String what, Predicate<LedgerModel.Loan> which, Consumer<LedgerModel.Loan> then) {
            List<LedgerModel.Loan> found = model.loans.stream().filter(which).toList();
            if (!found.isEmpty()) {
                LedgerModel.Loan loan = found.get(random.nextInt(found.size()));
                note(what + " " + loan);
                then.accept(loan);
            }
        }

        void compare() {
            assertThat(ledger.total()).isEqualTo(model.total());
            assertThat(ledger.day(today)).isEqualTo(model.day(today));
            assertThat(ledger.month(today)).isEqualTo(model.month(today));
            assertThat(ledger.journalTotal())
                    .isEqualTo(List.of(ledger.total().reserved(), ledger.total().used()));
        }

        private void note(String step) {
            last.add(step);
            if (last.size() > SHOWN) {
                last.removeFirst();
            }
        }
    }
}
