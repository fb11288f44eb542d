package zhuqiao.core.regulation;

import java.time.LocalDate;

/** The epoch days on which loans disbursed on one day fall due, looked up instead of computed per application. */
public final class DueDays {
    private static final int MOST_MONTHS = 1_200;

    private final LocalDate day;
    private final long[] afterMonths = new long[MOST_MONTHS + 1];

    public DueDays(LocalDate day) {
        this.day = day;
        for (int months = 0; months <= MOST_MONTHS; months++) {
            afterMonths[months] = day.plusMonths(months).toEpochDay();
        }
    }

    public LocalDate day() {
        return day;
    }

    /** Days from disbursement to the due date so many calendar months later; 0 to 1,200 months. */
    public int daysIn(int months) {
        return (int) (afterMonths[months] - afterMonths[0]);
    }

    public long epochDayAfterMonths(int months) {
        return afterMonths[months];
    }

    public long epochDayAfterDays(int days) {
        return afterMonths[0] + days;
    }
}
