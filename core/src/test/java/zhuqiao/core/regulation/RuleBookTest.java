package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.value.Rate;

class RuleBookTest {
    private static final Parameter<Rate> CAP = Parameter.rate("cap");
    private static final List<RuleTest<String>> TESTS =
            List.of(RuleTest.of("X1", (subject, p) -> Finding.of(subject.isEmpty(), subject, p.get(CAP)), CAP));

    private static final String RULE = """
            # a comment
            rules:
              - id: X1
                zh: "实为 {measured}: 上限 {threshold}"
                en: is {measured}, at most {threshold}
                citation: the law
                confidence: TEXT
                periods:
                  - from: 2026-01-01
                    to: 2026-07-01
                    verdict: WARN
                    cap: 24.00
                  - from: 2026-07-01
                    verdict: BLOCK_PAIR
                    cap: 12.00
            """;

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NOT_APPLICABLE,",
        "2026-01-01, WARN, 24.00",
        "2026-06-30, WARN, 24.00",
        "2026-07-01, BLOCK_PAIR, 12.00"
    })
    void theDayDecidesFigureAndVerdict(LocalDate day, Verdict verdict, String threshold) {
        Check check = book(RULE).weigh(TESTS, "dear", day).getFirst();

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.threshold()).isEqualTo(threshold);
    }

    @Test
    void aRuleReadsAsItIsWritten() {
        RuleBook book = book(RULE);
        Check check = book.weigh(TESTS, "dear", LocalDate.of(2026, 7, 1)).getFirst();

        assertThat(book.describe(check, Locale.CHINESE)).isEqualTo(new Description("实为 dear: 上限 12.00:不符合", "the law"));
        assertThat(book.describe(check, Locale.UK).message()).isEqualTo("is dear, at most 12.00 — not met");
        assertThat(book.rules().getFirst().confidence()).isEqualTo(Confidence.TEXT);
        assertThat(book.rules().getFirst().periods().getFirst().parameters().texts())
                .isEqualTo(Map.of("cap", "24.00"));
        assertThat(book.version()).isEqualTo("v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap: 12.00 | cup: 12.00 | rule X1: period 2: takes the parameters [cap] but is given [cup]",
                "cap: 12.00 | cap: many | rule X1: period 2: parameter cap cannot be many",
                "cap: 24.00 | cap: -24.00 | rule X1: period 1: parameter cap cannot be -24.00",
                "        cap: 12.00 | # nothing | rule X1: period 2: takes the parameters [cap] but is given []",
                "cap: 12.00 | cap: 12.00⏎        most: 1 | takes the parameters [cap] but is given [cap, most]",
                "id: X1 | id: X2 | no code tests the rule X2",
                "citation: the law | cite: the law | rule X1: citation is missing",
                "confidence: TEXT | confidence: SURE | rule X1: confidence cannot be SURE",
                "verdict: BLOCK_PAIR | verdict: STOP | rule X1: period 2: verdict cannot be STOP",
                "to: 2026-07-01 | to: 2026-07-02 | rule X1: period 2 must begin when the one before it has ended",
                "from: 2026-07-01 | from: 2025-01-01 | rule X1: period 2 must begin when the one before it has ended",
                "        to: 2026-07-01⏎ | ⏎ | rule X1: period 2 must begin when the one before it has ended",
                "- from: 2026-07-01⏎        verdict | - verdict | rule X1: period 2 must begin when the one before",
                "to: 2026-07-01 | to: 2026-01-01 | rule X1: period 1: from 2026-01-01 must be before to 2026-01-01",
                "from: 2026-07-01 | from: July | rule X1: period 2: from cannot be July",
                "to: 2026-07-01 | to: 2026-02-30 | rule X1: period 1: to cannot be 2026-02-30",
                "en: is | extra: 1⏎    en: is | rule X1: unknown keys [extra]",
                "rules: | more: 1⏎rules: | unknown keys [more]",
                "rules: | roles: | rules must be a list",
                "zh: \"实 | zh: 'x | line 4 `zh: 'x",
                "en: is | en: [is | line 5 `en: [is",
                "en: is {measured}, | en: is: {measured}, | uses YAML beyond",
                "上限 {threshold}\" | 上限 | unclosed",
                "zh: \"实为 {measured}: 上限 {threshold}\" | zh: \" | unclosed",
                "'  - id: X1' | '   - id: X1' | line 2 `rules:` has no value",
                "    en: is | en is | is no",
                "citation: the law | zh: the law | line 6 `zh: the law` repeats the key zh",
                "cap: 12.00⏎ | cap: 12.00⏎      odd: 1⏎ | is indented as nothing above it"
            })
    void aFaultInAFileStopsTheStartNamingFileAndPlace(String original, String faulty, String fault) {
        String yaml = RULE.replace(original.replace("⏎", "\n"), faulty.replace("⏎", "\n"));

        assertThat(yaml).isNotEqualTo(RULE);
        assertThatThrownBy(() -> book(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x.yaml: ")
                .hasMessageContaining(fault);
    }

    @Test
    void aFileThatEndsAfterAKeyHasNoValueThere() {
        assertThatThrownBy(() -> book("rules:")).hasMessage("x.yaml: line 1 `rules:` has no value");
    }

    @Test
    void codeWithoutARuleAndARuleToldTwiceStopTheStart() {
        assertThatThrownBy(() -> RuleBook.of("v1", TESTS, Map.of("a.yaml", "rules:\n  - id: X1\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RuleBook.of("v1", TESTS, Map.of())).hasMessageContaining("no rule file tells of [X1]");
        assertThatThrownBy(() -> RuleBook.of("v1", TESTS, Map.of("a.yaml", RULE, "b.yaml", RULE)))
                .hasMessageContaining("stands twice");
    }

    @Test
    void aCheckOfARuleThatIsNoMoreIsToldByItsIdAndFigures() {
        RuleBook book = book(RULE);

        assertThat(book.describe(new Check("X9", "old", Verdict.WARN, "3", "2", false), Locale.ENGLISH))
                .isEqualTo(new Description("X9/old: 3 / 2 — warning", ""));
        assertThat(book.describe(new Check("X9", null, Verdict.BLOCK_PAIR, null, null, true), Locale.CHINESE))
                .isEqualTo(new Description("X9: (不予披露) / (不予披露):不符合", ""));
    }

    @ParameterizedTest
    @CsvSource({"true, 不予披露, withheld", "false, —, —"})
    void whatIsNotKnownOrNotShownIsSaid(boolean confidential, String zh, String en) {
        Check check = new Check("X1", null, Verdict.INDETERMINATE, null, null, confidential);

        assertThat(book(RULE).describe(check, Locale.CHINESE).message())
                .contains(zh)
                .endsWith("资料不全,无法判定");
        assertThat(book(RULE).describe(check, Locale.ENGLISH).message())
                .contains(en)
                .endsWith("data missing");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2026-01-01", "2026-01-01, 2026-07-01", "2026-07-01,"})
    void theNextDayOfChangeIsKnown(LocalDate day, @Nullable LocalDate next) {
        assertThat(book(RULE).nextChange(day)).isEqualTo(Optional.ofNullable(next));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, 符合, met",
        "NOT_APPLICABLE, 不适用, not applicable",
        "WAIVED, 经复核豁免, waived after review",
        "WARN, 提示, warning",
        "NEEDS_CONSENT, 尚缺同意, consent needed",
        "REVIEW, 需人工复核, needs review",
        "BLOCK_PAIR, 不符合, not met",
        "BLOCK_APP, 不符合, not met"
    })
    void eachVerdictIsSaidInBothLanguages(Verdict verdict, String zh, String en) {
        Check check = new Check("X1", null, verdict, "dear", "12.00", false);

        assertThat(book(RULE).describe(check, Locale.CHINESE).message()).isEqualTo("实为 dear: 上限 12.00:" + zh);
        assertThat(book(RULE).describe(check, Locale.ENGLISH).message()).isEqualTo("is dear, at most 12.00 — " + en);
    }

    private static RuleBook book(String yaml) {
        return RuleBook.of("v1", TESTS, Map.of("x.yaml", yaml));
    }
}
