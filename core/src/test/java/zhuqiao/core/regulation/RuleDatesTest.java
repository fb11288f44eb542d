package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a breach of each rule means on the day before the rule, or a figure of it, takes effect, and on the day. */
class RuleDatesTest {
    private static final String DAYS = """
            A1/platform      2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            A1/guarantor     2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            A1/collector     2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            A1/coLender      2022-01-01 NOT_APPLICABLE BLOCK_PAIR
            A2               2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            A3               2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            A5               2017-10-01 NOT_APPLICABLE BLOCK_PAIR
            A6               2025-10-01 NOT_APPLICABLE REVIEW
            A7/lender        2020-07-17 NOT_APPLICABLE BLOCK_PAIR
            A8               2022-01-01 NOT_APPLICABLE BLOCK_PAIR
            A9               2020-07-17 NOT_APPLICABLE BLOCK_PAIR
            C1               2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            C2               2025-12-19 NOT_APPLICABLE BLOCK_PAIR
            C3               2025-12-19 NOT_APPLICABLE WARN
            C3               2027-12-31 WARN           BLOCK_PAIR
            C4               2025-12-19 NOT_APPLICABLE BLOCK_PAIR
            C5               2025-10-01 NOT_APPLICABLE WARN
            C6               2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            C7               2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            C8               2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            C9               2021-01-01 NOT_APPLICABLE BLOCK_PAIR
            C10              2025-10-01 NOT_APPLICABLE BLOCK_PAIR
            C11              2026-08-01 NOT_APPLICABLE BLOCK_PAIR
            C12              2025-01-01 NOT_APPLICABLE BLOCK_PAIR
            C13              2025-12-19 NOT_APPLICABLE BLOCK_PAIR
            D1/partner       2021-11-01 NOT_APPLICABLE NEEDS_CONSENT
            D1/guarantor     2021-11-01 NOT_APPLICABLE NEEDS_CONSENT
            D2               2021-11-01 NOT_APPLICABLE BLOCK_PAIR
            D4               2021-11-01 NOT_APPLICABLE BLOCK_PAIR
            D6/channel       2022-01-01 NOT_APPLICABLE BLOCK_PAIR
            D6/bureau        2022-01-01 NOT_APPLICABLE BLOCK_PAIR
            D7               2013-03-15 NOT_APPLICABLE NEEDS_CONSENT
            D10              2025-02-28 NOT_APPLICABLE BLOCK_PAIR
            L1               2022-01-01 NOT_APPLICABLE BLOCK_PAIR
            L2               2022-07-17 NOT_APPLICABLE BLOCK_PAIR
            L3               2022-07-17 NOT_APPLICABLE BLOCK_PAIR
            L4               2022-01-01 NOT_APPLICABLE BLOCK_PAIR
            L5               2025-01-17 NOT_APPLICABLE BLOCK_PAIR
            M1               2020-07-17 NOT_APPLICABLE BLOCK_PAIR
            M1|large         2025-03-14 BLOCK_PAIR     PASS
            M2               2020-07-17 NOT_APPLICABLE BLOCK_PAIR
            M3               2020-07-17 NOT_APPLICABLE BLOCK_PAIR
            M3|large         2025-03-14 BLOCK_PAIR     PASS
            M3/payment       2024-07-01 NOT_APPLICABLE BLOCK_PAIR
            M3/payment|large 2025-03-14 BLOCK_PAIR     PASS
            M4               2020-07-17 NOT_APPLICABLE BLOCK_PAIR
            M5               2024-04-18 NOT_APPLICABLE BLOCK_PAIR
            M6               2025-01-17 NOT_APPLICABLE BLOCK_PAIR
            M7/single        2025-01-17 NOT_APPLICABLE BLOCK_PAIR
            M7/affiliates    2025-01-17 NOT_APPLICABLE BLOCK_PAIR
            M8               2025-01-17 NOT_APPLICABLE BLOCK_PAIR
            M9/total         2017-10-01 NOT_APPLICABLE BLOCK_PAIR
            M9/single        2017-10-01 NOT_APPLICABLE BLOCK_PAIR
            M9/affiliates    2017-10-01 NOT_APPLICABLE BLOCK_PAIR
            M10              2024-04-18 NOT_APPLICABLE BLOCK_PAIR
            P4/normal        2025-06-15 NOT_APPLICABLE WARN
            P4/longest       2025-06-15 NOT_APPLICABLE BLOCK_PAIR
            P6/student       2021-02-24 NOT_APPLICABLE BLOCK_APP
            """;

    record Change(String breach, LocalDate day, Verdict before, Verdict from) {
        static Change of(String line) {
            String[] words = line.split(" +", -1);
            return new Change(
                    words[0], LocalDate.parse(words[1]), Verdict.valueOf(words[2]), Verdict.valueOf(words[3]));
        }

        String rule() {
            return breach.split("\\|", -1)[0];
        }
    }

    static List<Change> changes() {
        return DAYS.lines().map(Change::of).toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aBreachCountsFromTheDayOn(Change change) {
        assertThat(Breaches.on(change.breach(), change.day().minusDays(1))).isEqualTo(change.before());
        assertThat(Breaches.on(change.breach(), change.day())).isEqualTo(change.from());
    }

    @Test
    void everyDayOnWhichARuleChangesIsTested() {
        Set<String> tested = changes().stream()
                .map(change -> change.rule() + " " + change.day())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = Weighing.RULES.rules().stream()
                .flatMap(rule -> rule.periods().stream()
                        .flatMap(period -> Stream.of(period.from(), period.to()))
                        .filter(Objects::nonNull)
                        .map(day -> rule.key() + " " + day))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).isEqualTo(written);
    }

    @Test
    void aRuleWithoutDatesHoldsAlways() {
        Weighing longAgo = Weighing.consumer()
                .borrower("birthDate", LocalDate.of(1972, 1, 2))
                .on("1990-01-01");

        assertThat(longAgo.of("P6/age")).isEqualTo(Verdict.BLOCK_APP);
        assertThat(longAgo.of("T-VALIDITY")).isEqualTo(Verdict.BLOCK_PAIR);
    }
}
