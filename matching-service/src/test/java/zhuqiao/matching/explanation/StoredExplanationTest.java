package zhuqiao.matching.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.ConsentNeed;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Consent;
import zhuqiao.core.value.Rate;

class StoredExplanationTest {
    private static final Check LICENCE = new Check("A4", "licence", Verdict.PASS, "valid", null, false);

    @Test
    void whatIsStoredIsReadBackWhole() {
        Explanation given = explanation(List.of(
                candidate(
                        "a",
                        1,
                        check("C1", Verdict.PASS, "11.80", "24.00"),
                        new Check("M1", null, Verdict.PASS, null, null, true),
                        check("M5", Verdict.NOT_APPLICABLE, null, null)),
                candidate(
                        "b",
                        null,
                        check("C1", Verdict.BLOCK_PAIR, "25.10", "24.00"),
                        new Check("M1", null, Verdict.BLOCK_PAIR, "300000.00", "200000.00", false),
                        check("M5", Verdict.NOT_APPLICABLE, null, null))));

        Explanation read = StoredExplanation.read(StoredExplanation.write(given));

        assertThat(read).isEqualTo(given);
    }

    @Test
    void aRuleThatConcernsNobodyIsReadInTheFormOfEarlierDaysToo() {
        Explanation given = explanation(List.of(
                candidate("a", 1, check("M5", Verdict.NOT_APPLICABLE, null, null)),
                candidate("b", null, check("M5", Verdict.NOT_APPLICABLE, null, null))));
        String stored = StoredExplanation.write(given);

        String earlier = stored.replace("{\"rule\":\"M5\"}", "{\"rule\":\"M5\",\"verdict\":[\"NOT_APPLICABLE\"]}");

        assertThat(earlier).isNotEqualTo(stored);
        assertThat(StoredExplanation.read(earlier)).isEqualTo(given);
    }

    @Test
    void aLenderWithoutAgreementsIsExplainedToo() {
        Explanation given = explanation(List.of());

        Explanation read = StoredExplanation.read(StoredExplanation.write(given));

        assertThat(read).isEqualTo(given);
    }

    @Test
    void whatAllAgreementsShareIsStoredOnce() {
        Candidate[] fifty = Stream.iterate(1, i -> i + 1)
                .limit(50)
                .map(i -> candidate("agreement-" + i, null, check("T-REGION", Verdict.PASS, "330203-of-all", "33")))
                .toArray(Candidate[]::new);

        String stored = StoredExplanation.write(explanation(List.of(fifty)));

        assertThat(stored).containsOnlyOnce("330203-of-all").containsOnlyOnce("\"valid\"");
    }

    private static Explanation explanation(List<Candidate> candidates) {
        return new Explanation(
                "2026.11",
                3,
                Instant.parse("2026-11-23T08:00:00.123456Z"),
                Outcome.ELIGIBLE,
                List.of(LICENCE),
                candidates);
    }

    private static Candidate candidate(String agreementId, @Nullable Integer rank, Check... checks) {
        return new Candidate(
                agreementId,
                2,
                "partner-of-" + agreementId,
                rank == null ? CandidateVerdict.BLOCKED : CandidateVerdict.ELIGIBLE,
                rank,
                Rate.of("8.40"),
                rank == null ? null : Rate.of("11.80"),
                List.of(new ConsentNeed("partner", "recipient", List.of(Consent.Kind.DATA_SHARING))),
                Stream.concat(Stream.of(LICENCE), Stream.of(checks)).toList());
    }

    private static Check check(String rule, Verdict verdict, @Nullable String measured, @Nullable String threshold) {
        return new Check(rule, null, verdict, measured, threshold, false);
    }
}
