package zhuqiao.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** Values that hardly occur, under an agreement that leaves out what may be left out: both matchers decide alike. */
class EdgeValuesTest {
    private static final RuleBook RULES = Regulation.load();
    private static final PriceLine PRICE = Samples.price("8.40");

    @ParameterizedTest
    @CsvSource({
        "0.01, 12, MONTHS, EQUAL_INSTALMENT",
        "0.01, 1, DAYS, BULLET",
        "999999999999.99, 12, MONTHS, EQUAL_INSTALMENT",
        "999999999999.99, 365, DAYS, BULLET",
        "500000.00, 999, MONTHS, EQUAL_PRINCIPAL",
        "500000.00, 999, MONTHS, EQUAL_INSTALMENT",
        "500000.00, 1200, MONTHS, INTEREST_ONLY",
        "500000.00, 36500, DAYS, BULLET"
    })
    void anAgreementWithoutBoundsPricesTheSmallestTheLargestAndTheLongest(
            String amount, int term, TermUnit unit, RepaymentMethod method) {
        LoanShape loan = new LoanShape(Money.of(amount), term, unit, method);
        LoanRequest request = With.with(Samples.companyRequest(), "loan", loan);

        MatchResult result = match(unbounded(), request, Samples.NOW);

        assertThat(result.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(result.ranked().getFirst().allInApr())
                .isEqualTo(Schedules.allIn(loan, PRICE.annualRate(), List.of(), Samples.TODAY)
                        .printed());
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 12, NO_FUNDER",
        "9999.99, 12, NO_FUNDER",
        "10000.00, 12, ELIGIBLE",
        "1000000.00, 36, ELIGIBLE",
        "1000000.01, 36, NO_FUNDER",
        "500000.00, 37, NO_FUNDER",
        "500000.00, 999, NO_FUNDER",
        "999999999999.99, 12, NO_FUNDER"
    })
    void anAgreementWithBoundsKeepsToThem(String amount, int months, Outcome expected) {
        LoanShape loan = new LoanShape(Money.of(amount), months, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);

        assertThat(match(Samples.terms(PRICE), With.with(Samples.companyRequest(), "loan", loan), Samples.NOW)
                        .outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "330104, ELIGIBLE", // abolished in 2021, still of Zhejiang
        "330281, NO_FUNDER",
        "330299, ELIGIBLE",
        "3302, ELIGIBLE",
        "320100, ELIGIBLE",
        "320201, NO_FUNDER",
        "32, NO_FUNDER"
    })
    void aPlaceIsDecidedByItsPrefixEvenWhereItIsNoLongerListed(String region, Outcome expected) {
        LoanRequest request = With.with(Samples.companyRequest(), "region", new Region(region));

        assertThat(match(Samples.terms(PRICE), request, Samples.NOW).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, 2026-11-22T15:59:59Z, REJECTED",
        "2008-11-23, 2026-11-22T16:00:00Z, ELIGIBLE",
        "2008-02-29, 2026-02-28T04:00:00Z, REJECTED",
        "2008-02-29, 2026-03-01T04:00:00Z, ELIGIBLE",
        "1961-03-01, 2027-02-28T04:00:00Z, ELIGIBLE",
        "1961-03-01, 2027-03-01T04:00:00Z, NO_FUNDER",
        "1960-02-29, 2026-02-28T04:00:00Z, ELIGIBLE",
        "1960-02-29, 2026-03-01T04:00:00Z, NO_FUNDER"
    })
    void ageCountsFromTheBirthdayInShanghai(LocalDate born, Instant now, Outcome expected) {
        LoanRequest request = Samples.consumerRequest();
        LoanRequest aged = With.with(request, "borrower", With.with(request.borrower(), "birthDate", born));
        List<Consent> always = request.consents().stream()
                .map(consent -> With.with(consent, "grantedAt", Instant.parse("2020-01-01T00:00:00Z")))
                .toList();

        assertThat(match(Samples.terms(PRICE), With.with(aged, "consents", always), now)
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void whatIsNotKnownOfTheBorrowerKeepsAnAgreementOutOnlyWhereItAsks() {
        LoanRequest request = Samples.companyRequest();
        LoanRequest unknown = With.with(
                request, "borrower", With.with(With.with(request.borrower(), "establishedOn", null), "industry", null));

        assertThat(match(unbounded(), unknown, Samples.NOW).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(match(Samples.terms(PRICE), unknown, Samples.NOW).outcome()).isEqualTo(Outcome.NO_FUNDER);
        assertThat(match(Samples.terms(PRICE), unknown, Samples.NOW)
                        .explain()
                        .candidates()
                        .getFirst()
                        .verdict())
                .isEqualTo(CandidateVerdict.INDETERMINATE);
    }

    /** Everything optional is absent, every optional list empty. */
    private static Terms unbounded() {
        Terms given = Samples.terms(PRICE);
        return new Terms(
                given.scenarios(),
                given.borrowerTypes(),
                given.regions(),
                IndustryTerms.ANY,
                List.of(RiskGrade.A, RiskGrade.B, RiskGrade.C),
                given.purposes(),
                given.collateral(),
                new Bounds<>(null, null),
                new Bounds<>(null, null),
                new Bounds<>(null, null),
                given.repaymentMethods(),
                List.of(PRICE),
                new Bounds<>(null, Rate.of("1200.00")),
                null,
                null,
                null,
                null,
                Money.of("999999999999.99"),
                null,
                null);
    }

    private static MatchResult match(Terms terms, LoanRequest request, Instant now) {
        Agreement agreement = With.with(
                With.with(Samples.agreement("bank-a", terms), "validFrom", LocalDate.of(2020, 1, 1)),
                "guarantorId",
                null);
        Market market = Market.of(
                Samples.PLATFORM,
                List.of(new LenderFacts(Samples.lender(), LenderPolicy.DEFAULT, 7)),
                List.of(Samples.facts(Samples.bank("bank-a"))),
                List.of(new GuarantorFacts(Samples.guarantor())),
                List.of(Samples.active("agreement-1", agreement)));
        MatchResult weighed = new LinearMatcher(RULES, market).match(request, Facts.NONE, now);
        MatchResult figured = new FastMatcher(RULES, market).match(request, Facts.NONE, now);

        assertThat(figured.outcome()).isEqualTo(weighed.outcome());
        assertThat(figured.ranked()).isEqualTo(weighed.ranked());
        return figured;
    }
}
