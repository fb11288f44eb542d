package zhuqiao.matching.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ledger's arithmetic against a model that knows only the reservations and adds them up anew: random histories of
 * reservations, smaller approvals, posts, voids, repayments, reversals, changes of limits and turns of the day.
 */
class LedgerModelTest {
    private static final int STEPS = 25_000;

    /** One reservation as the model sees it. */
    private static final class Reservation {
        final LocalDate day;
        long held;
        long used;
        long repaid;

        Reservation(LocalDate day, long held) {
            this.day = day;
            this.held = held;
        }
    }

    private static final class Ledger {
        Balance total = new Balance(1_000_000L, 0, 0);

        @Nullable
        Long dayLimit = 200_000L;

        @Nullable
        Long monthLimit = 600_000L;

        final Map<LocalDate, Balance> days = new HashMap<>();
        final Map<LocalDate, Balance> months = new HashMap<>();

        Balance day(LocalDate day) {
            return days.getOrDefault(day, new Balance(null, 0, 0)).withLimit(dayLimit);
        }

        Balance month(LocalDate day) {
            return months.getOrDefault(BusinessDay.monthOf(day), new Balance(null, 0, 0))
                    .withLimit(monthLimit);
        }

        boolean reserve(LocalDate day, long fen) {
            QuotaAccount account = new QuotaAccount(
                    new QuotaAccount.Limited(total, 0),
                    new QuotaAccount.Limited(day(day), 0),
                    new QuotaAccount.Limited(month(day), 0));
            if (!account.reserve(fen)) {
                return false;
            }
            put(day, total.reserve(fen), day(day).reserve(fen), month(day).reserve(fen));
            return true;
        }

        void release(LocalDate day, long fen) {
            move(JournalEntry.VOID, day, fen);
        }

        void post(LocalDate day, long fen) {
            move(JournalEntry.POST, day, fen);
        }

        private void move(JournalEntry entry, LocalDate day, long fen) {
            put(
                    day,
                    total.after(entry, fen),
                    day(day).after(entry, fen),
                    month(day).after(entry, fen));
        }

        private void put(LocalDate day, Balance nextTotal, Balance nextDay, Balance nextMonth) {
            total = nextTotal;
            days.put(day, nextDay);
            months.put(BusinessDay.monthOf(day), nextMonth);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 7_919, 104_729})
    void everyBalanceIsTheSumOfItsReservationsAndNoLimitIsEverExceeded(long seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger();
        List<Reservation> model = new ArrayList<>();
        LocalDate today = LocalDate.of(2026, 11, 23);

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> {
                    long fen = 1 + random.nextInt(60_000);
                    boolean fits = fits(model, ledger, today, fen);
                    assertThat(ledger.reserve(today, fen)).isEqualTo(fits);
                    if (fits) {
                        model.add(new Reservation(today, fen));
                    }
                }
                case 5 ->
                    held(model, random, reservation -> {
                        long freed = random.nextLong(reservation.held);
                        ledger.release(reservation.day, freed);
                        reservation.held -= freed;
                    });
                case 6, 7 ->
                    held(model, random, reservation -> {
                        ledger.post(reservation.day, reservation.held);
                        reservation.used += reservation.held;
                        reservation.held = 0;
                    });
                case 8 ->
                    held(model, random, reservation -> {
                        ledger.release(reservation.day, reservation.held);
                        reservation.held = 0;
                    });
                case 9 ->
                    model.stream()
                            .filter(each -> each.used > each.repaid)
                            .findFirst()
                            .ifPresent(each -> {
                                long back = 1 + random.nextLong(each.used - each.repaid);
                                ledger.total = ledger.total.after(JournalEntry.RESTORE, back);
                                each.repaid += back;
                                if (random.nextInt(4) == 0) {
                                    ledger.total = ledger.total.after(JournalEntry.REDRAW, back);
                                    each.repaid -= back;
                                }
                            });
                case 10 -> {
                    ledger.total = ledger.total.withLimit(random.nextLong(2_000_000));
                    ledger.dayLimit = random.nextBoolean() ? null : Long.valueOf(random.nextInt(400_000));
                    ledger.monthLimit = random.nextBoolean() ? null : Long.valueOf(random.nextInt(1_200_000));
                }
                default -> today = today.plusDays(random.nextInt(3));
            }
            if (step % 50 == 0) {
                compare(model, ledger);
                model.removeIf(each -> each.held == 0 && each.used == 0);
            }
        }
        compare(model, ledger);
    }

    private static boolean fits(List<Reservation> model, Ledger ledger, LocalDate today, long fen) {
        long total = 0;
        long day = 0;
        long month = 0;
        for (Reservation each : model) {
            total += each.held + each.used - each.repaid;
            day += each.day.equals(today) ? each.held + each.used : 0;
            month += BusinessDay.monthOf(each.day).equals(BusinessDay.monthOf(today)) ? each.held + each.used : 0;
        }
        return total + fen <= ledger.total.limit()
                && (ledger.dayLimit == null || day + fen <= ledger.dayLimit)
                && (ledger.monthLimit == null || month + fen <= ledger.monthLimit);
    }

    private static void held(List<Reservation> model, Random random, Consumer<Reservation> then) {
        List<Reservation> held = model.stream().filter(each -> each.held > 0).toList();
        if (!held.isEmpty()) {
            then.accept(held.get(random.nextInt(held.size())));
        }
    }

    private static void compare(List<Reservation> model, Ledger ledger) {
        assertThat(ledger.total.reserved())
                .isEqualTo(model.stream().mapToLong(each -> each.held).sum());
        assertThat(ledger.total.used())
                .isEqualTo(model.stream()
                        .mapToLong(each -> each.used - each.repaid)
                        .sum());
        ledger.days.forEach((day, balance) -> {
            assertThat(balance.reserved())
                    .isEqualTo(model.stream()
                            .filter(each -> each.day.equals(day))
                            .mapToLong(each -> each.held)
                            .sum());
            assertThat(balance.used())
                    .isEqualTo(model.stream()
                            .filter(each -> each.day.equals(day))
                            .mapToLong(each -> each.used)
                            .sum());
        });
    }
}
