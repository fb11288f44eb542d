package zhuqiao.core.terms;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/**
 * How fast the partner answers and when it works.
 *
 * @param decisionSeconds from referral to decision, 1 second to 7 days
 * @param drawdownSeconds from drawdown to the disbursement report, 1 second to 7 days
 * @param offerDays how long an approval holds at most, 1 to 90 days
 * @param hours service hours, or null for around the clock
 * @param freezeDays how long a refusal keeps the borrower from this partner, 0 to 365 days
 */
public record ServiceLevel(
        int decisionSeconds,
        int drawdownSeconds,
        int offerDays,
        @Nullable Hours hours,
        int freezeDays) {
    private static final int WEEK = 604_800;

    public ServiceLevel {
        Require.within(decisionSeconds, "decisionSeconds", 1, WEEK);
        Require.within(drawdownSeconds, "drawdownSeconds", 1, WEEK);
        Require.within(offerDays, "offerDays", 1, 90);
        Require.within(freezeDays, "freezeDays", 0, 365);
    }

    /** Wall-clock times {@code HH:mm} ({@code 24:00} ends the day) in a zone; from before to. */
    public record Hours(String from, String to, String zone) {
        public Hours {
            time("from", from);
            time("to", to);
            Require.text(zone, "zone", 40);
            Require.that(
                    java.time.ZoneId.getAvailableZoneIds().contains(zone), "zone", "zone", "不是时区", "is no time zone");
            Require.that(from.compareTo(to) < 0, "reversed-range", "from", "须早于 to", "must be earlier than to");
        }

        private static void time(String field, String value) {
            Require.that(
                    value != null && (value.matches("([01][0-9]|2[0-3]):[0-5][0-9]") || "24:00".equals(value)),
                    "time",
                    field,
                    "须为 HH:mm",
                    "must be HH:mm");
        }
    }
}
