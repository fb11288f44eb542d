package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.matching.FastMatcher;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.request.Facts;

/** Rule files may say more than figures can; then the rules themselves are weighed. */
class RulesOfDayTest {
    @ParameterizedTest
    @CsvSource({
        "C1, REVIEW, true",
        "C5, BLOCK_APP, true",
        "T-AGE, WARN, true",
        "P1/purpose, REVIEW, true",
        "D1/partner, BLOCK_PAIR, true",
        "D1/guarantor, WARN, true",
        "D7, NEEDS_CONSENT, true",
        "A1/platform, NEEDS_CONSENT, false",
        "L4, NEEDS_CONSENT, false",
        "C8, INDETERMINATE, false"
    })
    void onlyConsentRulesMayAskForConsent(String key, String verdict, boolean expressible) {
        RuleBook book = Regulation.of("other", altered(key, "verdict: [A-Z_]+", "verdict: " + verdict));

        assertThat(new RulesOfDay(book, Samples.TODAY).expressible()).isEqualTo(expressible);
    }

    @Test
    void figuresExpressTheNominalCostAlone() {
        RuleBook book = Regulation.of("other", altered("C5", "tested: NOMINAL", "tested: EFFECTIVE"));

        assertThat(new RulesOfDay(Weighing.RULES, Samples.TODAY).expressible()).isTrue();
        assertThat(new RulesOfDay(book, Samples.TODAY).expressible()).isFalse();
        assertThat(new RulesOfDay(book, Samples.TODAY.minusYears(5)).expressible())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"verdict: WARN, ELIGIBLE", "verdict: BLOCK_PAIR, NO_FUNDER", "verdict: REVIEW, REVIEW"})
    void aConsumerFinanceCompanyAboveTwentyIsTreatedAsTheFileSays(String verdict, Outcome expected) {
        RuleBook book = Regulation.of("other", altered("C5", "verdict: WARN", verdict));
        PartnerFacts company = Samples.facts(With.with(
                With.with(Samples.bank("bank-a"), "kind", PartnerKind.CONSUMER_FINANCE),
                "licences",
                List.of(Samples.licence(LicenceKind.CONSUMER_FINANCE))));
        Market market = Market.of(
                Samples.PLATFORM,
                List.of(new LenderFacts(Samples.lender(), LenderPolicy.DEFAULT, 7)),
                List.of(company),
                List.of(),
                List.of(Samples.active(
                        "agreement-1",
                        With.with(
                                Samples.agreement("bank-a", Samples.terms(Samples.price("20.01"))),
                                "guarantorId",
                                null))));

        MatchResult figured = new FastMatcher(book, market).match(Samples.companyRequest(), Facts.NONE, Samples.NOW);
        MatchResult weighed = new LinearMatcher(book, market).match(Samples.companyRequest(), Facts.NONE, Samples.NOW);

        assertThat(figured.outcome()).isEqualTo(expected);
        assertThat(weighed.outcome()).isEqualTo(expected);
        assertThat(figured.reviewRules()).isEqualTo(weighed.reviewRules());
    }

    /** The rule files of the build with one rule's text changed at its first place. */
    private static Map<String, String> altered(String key, String pattern, String replacement) {
        String[] names = key.split("/", -1);
        String head = "  - id: " + names[0] + "\n" + (names.length > 1 ? "    aspect: " + names[1] + "\n" : "");
        Map<String, String> files = new LinkedHashMap<>(Regulation.files());
        assertThat(files.values()).anyMatch(text -> text.contains(head));
        files.replaceAll((name, text) -> {
            int at = text.indexOf(head);
            if (at < 0) {
                return text;
            }
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            assertThat(matcher.find(at)).isTrue();
            return text.substring(0, matcher.start()) + replacement + text.substring(matcher.end());
        });
        return files;
    }
}
