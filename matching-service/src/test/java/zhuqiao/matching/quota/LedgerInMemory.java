package zhuqiao.matching.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.quota.QuotaAccount.Limited;

/** The rows of one quota, moved by the house's own arithmetic, without a database. */
final class LedgerInMemory {
    private Balance total = new Balance(1_000_000L, 0, 0);
    private @Nullable Long dayLimit = 200_000L;
    private @Nullable Long monthLimit = 600_000L;
    private final Map<LocalDate, Balance> days = new HashMap<>();
    private final Map<LocalDate, Balance> months = new HashMap<>();
    private final Map<LocalDate, Long> plans = new HashMap<>();
    private long heldByJournal;
    private long usedByJournal;

    Balance total() {
        return total;
    }

    Balance day(LocalDate day) {
        return days.getOrDefault(day, new Balance(null, 0, 0)).withLimit(DayPlan.limit(dayLimit, plans.get(day)));
    }

    Balance month(LocalDate day) {
        return months.getOrDefault(BusinessDay.monthOf(day), new Balance(null, 0, 0))
                .withLimit(monthLimit);
    }

    /** Held and used in total as the journal's sums. */
    List<Long> journalTotal() {
        return List.of(heldByJournal, usedByJournal);
    }

    void limit(long newTotal, @Nullable Long newDay, @Nullable Long newMonth) {
        total = total.withLimit(newTotal);
        dayLimit = newDay;
        monthLimit = newMonth;
    }

    void plan(LocalDate day, long fen) {
        plans.put(day, fen);
    }

    boolean reserve(LocalDate day, long fen) {
        QuotaAccount account = new QuotaAccount(limited(total), limited(day(day)), limited(month(day)));
        if (!account.reserve(fen)) {
            return false;
        }
        move(JournalEntry.RESERVE, day, fen);
        return true;
    }

    void move(JournalEntry entry, LocalDate day, long fen) {
        total = total.after(entry, fen);
        if (entry.movesBuckets()) {
            days.put(day, day(day).after(entry, fen));
            months.put(BusinessDay.monthOf(day), month(day).after(entry, fen));
        }
        heldByJournal += entry.held(fen);
        usedByJournal += entry.used(fen);
    }

    private static Limited limited(Balance balance) {
        return new Limited(balance, 0);
    }
}
