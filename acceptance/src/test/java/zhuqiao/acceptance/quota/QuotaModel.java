package zhuqiao.acceptance.quota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.client.Json;

/** What a quota must show, counted from its loans each time anew; amounts in fen. */
final class QuotaModel {
    /** @param restored whether the quota revolved then, so that it went back */
    record Repayment(int sequence, long fen, boolean restored) {}

    static final class Entry {
        final Loan loan;
        final long asked;
        final Map<Integer, Repayment> repayments = new LinkedHashMap<>();
        LocalDate day;
        boolean approved;
        long held;
        long posted;
        long paidOut;
        long restored;

        Entry(Loan loan, LocalDate day, long asked) {
            this.loan = loan;
            this.day = day;
            this.asked = asked;
            this.held = asked;
        }

        /** Principal that is still out, whatever of it was posted. */
        long owed() {
            return paidOut
                    - repayments.values().stream().mapToLong(Repayment::fen).sum();
        }

        void repaid(Repayment repayment) {
            long before = share();
            repayments.put(repayment.sequence(), repayment);
            restored += repayment.restored() ? share() - before : 0;
        }

        void reversed(Repayment repayment) {
            long before = share();
            repayments.remove(repayment.sequence());
            restored -= repayment.restored() ? before - share() : 0;
            restored = Math.max(0, Math.min(restored, share()));
        }

        /** Of the principal repaid, at most what was posted counts. */
        private long share() {
            return Math.min(paidOut - owed(), posted);
        }
    }

    final List<Entry> loans = new ArrayList<>();
    final Map<LocalDate, Long> plans = new HashMap<>();
    long total;

    @Nullable
    Long dayLimit;

    @Nullable
    Long month;

    boolean revolving = true;

    QuotaModel(long total) {
        this.total = total;
    }

    boolean fits(LocalDate today, long fen) {
        return taken(any -> true, true) + fen <= total
                && within(day(today), taken(each -> each.day.equals(today), false) + fen)
                && within(month, taken(ofMonth(today), false) + fen);
    }

    /** The same document as {@code GET /v1/quotas/{id}} shows, without what is no amount. */
    ObjectNode shown(LocalDate today) {
        ObjectNode shown = Json.object();
        shown.set("total", part(total, any -> true, true));
        shown.set("day", part(day(today), each -> each.day.equals(today), false));
        shown.set("month", part(month, ofMonth(today), false));
        return shown;
    }

    long committed() {
        return taken(any -> true, true);
    }

    /** The least of the agreed limits. */
    long agreed() {
        return Stream.of(total, dayLimit, month)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElseThrow();
    }

    /** Everything that happened was so many days earlier. */
    void age(int days) {
        loans.forEach(each -> each.day = each.day.minusDays(days));
        Map<LocalDate, Long> moved = new HashMap<>();
        plans.forEach((day, fen) -> moved.put(day.minusDays(days), fen));
        plans.clear();
        plans.putAll(moved);
    }

    private @Nullable Long day(LocalDate today) {
        Long plan = plans.get(today);
        return plan == null || (dayLimit != null && dayLimit < plan) ? dayLimit : plan;
    }

    private ObjectNode part(@Nullable Long limit, Predicate<Entry> which, boolean returned) {
        long held = loans.stream().filter(which).mapToLong(each -> each.held).sum();
        long taken = taken(which, returned);
        ObjectNode part = Json.object();
        if (limit != null) {
            part.put("limit", Money.ofFen(limit).toString());
        }
        part.put("reserved", Money.ofFen(held).toString())
                .put("used", Money.ofFen(taken - held).toString());
        if (limit != null) {
            part.put("available", Money.ofFen(Math.max(0, limit - taken)).toString());
        }
        return part;
    }

    private long taken(Predicate<Entry> which, boolean returned) {
        Stream<Entry> counted = loans.stream().filter(which);
        return counted.mapToLong(each -> each.held + each.posted - (returned ? each.restored : 0))
                .sum();
    }

    private static Predicate<Entry> ofMonth(LocalDate today) {
        return each -> YearMonth.from(each.day).equals(YearMonth.from(today));
    }

    private static boolean within(@Nullable Long limit, long fen) {
        return limit == null || fen <= limit;
    }
}
