package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.regulation.ApplicationCase;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.PairCase;
import zhuqiao.core.regulation.RuleBook;

/**
 * Holds the figures that fast matching reads off the rules against the rules themselves, in whatever case a test weighs:
 * so each threshold and date that a rule's test walks up to is walked up to by its figure too.
 */
public final class FiguresAgree {
    private FiguresAgree() {}

    /** @throws AssertionError when the matcher that decides by figures finds another verdict for any rule */
    public static void with(RuleBook rules, PairCase pair) {
        ApplicationCase asked = pair.application();
        Market market = Market.of(
                pair.platform(),
                pair.lender() == null ? List.of() : List.of(new LenderFacts(pair.lender(), asked.policy(), 7)),
                pair.partner() == null ? List.of() : List.of(pair.partner()),
                pair.guarantor() == null ? List.of() : List.of(new GuarantorFacts(pair.guarantor())),
                List.of(pair.version()));

        MatchResult weighed = new LinearMatcher(rules, market).match(asked.request(), asked.facts(), asked.now());
        MatchResult figured = new FastMatcher(rules, market).match(asked.request(), asked.facts(), asked.now());

        assertThat(figured.outcome()).isEqualTo(weighed.outcome());
        assertThat(figured.ranked()).isEqualTo(weighed.ranked());
        assertThat(figured.consentsNeeded()).isEqualTo(weighed.consentsNeeded());
        assertThat(figured.reviewRules()).isEqualTo(weighed.reviewRules());
        List<Candidate> wanted = weighed.explain().candidates();
        List<Candidate> found = figured.explain().candidates();
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i).verdict()).isEqualTo(wanted.get(i).verdict());
            verdicts(found.get(i).checks(), wanted.get(i).checks());
        }
    }

    /** The verdicts that figures found, before anything is put into words by the rules. */
    private static void verdicts(List<Check> found, List<Check> wanted) {
        for (int k = 0; k < wanted.size(); k++) {
            assertThat(
                            found instanceof Checks checks
                                    ? checks.verdict(k)
                                    : found.get(k).verdict())
                    .as(wanted.get(k).toString())
                    .isEqualTo(wanted.get(k).verdict());
        }
    }
}
