package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhuqiao.core.Samples;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;

/**
 * The fast matcher answers as the linear one does, on drawn markets, applications and facts, and explains every tenth
 * answer with the same checks to the letter.
 * {@code -Dzhuqiao.soak.pairs=1000000} sets how many pairs of application and agreement are compared,
 * {@code -Dzhuqiao.soak.seed} where the drawing starts.
 */
class MatcherComparisonTest {
    private static final RuleBook RULES = Regulation.load();
    private static final int AGREEMENTS = 20;
    private static final int APPLICATIONS = 25;
    private static final int EXPLAINED_EVERY = 10;
    private static final List<Instant> TIMES = List.of(
            Samples.NOW,
            Samples.NOW,
            Instant.parse("2026-11-23T03:00:00Z"),
            Instant.parse("2026-11-23T06:00:00Z"),
            Instant.parse("2026-11-23T16:00:00Z"),
            Instant.parse("2025-09-30T04:00:00Z"),
            Instant.parse("2028-02-29T04:00:00Z"));

    @Test
    void bothMatchersAnswerAlike() {
        long pairs = Long.getLong("zhuqiao.soak.pairs", 20_000);
        long seed = Long.getLong("zhuqiao.soak.seed", 1);
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (long done = 0; done < pairs; seed++) {
            Market market = new RandomMarket(seed).market(AGREEMENTS);
            Matcher linear = new LinearMatcher(RULES, market);
            Matcher fast = new FastMatcher(RULES, market);
            RandomRequests drawn = new RandomRequests(seed);
            for (int i = 0; i < APPLICATIONS; i++) {
                LoanRequest request = drawn.request();
                Facts facts = drawn.facts();
                Instant now = TIMES.get(i % TIMES.size());

                MatchResult expected = linear.match(request, facts, now);
                MatchResult actual = fast.match(request, facts, now);

                assertThat(figures(actual))
                        .as("seed %d application %d at %s", seed, i, now)
                        .isEqualTo(figures(expected));
                if ((done / AGREEMENTS) % EXPLAINED_EVERY == 0) {
                    compare(actual.explain(), expected.explain(), seed, i);
                }
                outcomes.merge(expected.outcome(), 1L, Long::sum);
                done += AGREEMENTS;
            }
        }
        assertThat(outcomes).containsKeys(Outcome.ELIGIBLE, Outcome.NEEDS_CONSENT, Outcome.NO_FUNDER, Outcome.REJECTED);
    }

    @Test
    void whatIsFoundReadsInChineseWithoutEnglishWords() {
        Pattern english = Pattern.compile("(?<![\\w-])(?!LPR)[A-Za-z]{3,}(?![\\w-])");
        for (long seed = 1; seed <= 20; seed++) {
            Matcher linear = new LinearMatcher(RULES, new RandomMarket(seed).market(AGREEMENTS));
            RandomRequests drawn = new RandomRequests(seed);
            for (int i = 0; i < APPLICATIONS; i++) {
                Explanation explanation = linear.match(drawn.request(), drawn.facts(), TIMES.get(i % TIMES.size()))
                        .explain();
                Stream.concat(
                                explanation.applicationChecks().stream(),
                                explanation.candidates().stream().flatMap(each -> each.checks().stream()))
                        .distinct()
                        .forEach(check -> assertThat(
                                        RULES.describe(check, Locale.CHINESE).message())
                                .as(check.toString())
                                .doesNotContainPattern(english));
            }
        }
    }

    /** Verdicts first, which are known before anything is put into words. */
    private static void compare(Explanation actual, Explanation expected, long seed, int application) {
        for (int i = 0; i < expected.candidates().size(); i++) {
            if (actual.candidates().get(i).checks() instanceof Checks checks) {
                List<Check> wanted = expected.candidates().get(i).checks();
                for (int k = 0; k < wanted.size(); k++) {
                    assertThat(checks.verdict(k))
                            .as("seed %d application %d candidate %d %s", seed, application, i, wanted.get(k))
                            .isEqualTo(wanted.get(k).verdict());
                }
            }
        }
        assertThat(actual).as("seed %d application %d", seed, application).isEqualTo(expected);
    }

    private static List<Object> figures(MatchResult result) {
        return List.of(
                result.policyVersion(),
                result.lenderPolicyVersion(),
                result.outcome(),
                result.ranked(),
                result.consentsNeeded(),
                result.reviewRules());
    }
}
