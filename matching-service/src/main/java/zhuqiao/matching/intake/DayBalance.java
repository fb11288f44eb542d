package zhuqiao.matching.intake;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Live fen by the day of their disbursement. */
final class DayBalance {
    static final DayBalance NONE = new DayBalance();

    private final NavigableMap<LocalDate, Long> days = new TreeMap<>();

    void add(LocalDate day, long fen) {
        days.merge(day, fen, (had, more) -> had + more == 0 ? null : had + more);
    }

    /** @param asOf the date of a declaration, which holds what came before it; null: everything counts */
    long since(@Nullable LocalDate asOf) {
        long sum = 0;
        for (long fen : (asOf == null ? days : days.tailMap(asOf, true)).values()) {
            sum += fen;
        }
        return sum;
    }
}
