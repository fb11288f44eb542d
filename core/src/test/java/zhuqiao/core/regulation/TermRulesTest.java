package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_APP;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.INDETERMINATE;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

class TermRulesTest {
    @Test
    void aClosedTermAllowsWhatItLists() {
        assertThat(Weighing.company()
                        .terms("scenarios", List.of(Scenario.BUSINESS))
                        .of("T-SCENARIO"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("scenarios", List.of(Scenario.SUPPLY_CHAIN))
                        .of("T-SCENARIO"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .terms("borrowerTypes", List.of(BorrowerType.COMPANY))
                        .of("T-BORROWER"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("borrowerTypes", List.of(BorrowerType.INDIVIDUAL))
                        .of("T-BORROWER"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().request("riskGrade", RiskGrade.C).of("T-GRADE"))
                .isEqualTo(PASS);
        assertThat(Weighing.company().request("riskGrade", RiskGrade.D).of("T-GRADE"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .terms("purposes", List.of(Purpose.WORKING_CAPITAL))
                        .of("T-PURPOSE"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("purposes", List.of(Purpose.INVENTORY))
                        .of("T-PURPOSE"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().request("collateral", Collateral.NONE).of("T-COLLATERAL"))
                .isEqualTo(PASS);
        assertThat(Weighing.company().request("collateral", Collateral.VEHICLE).of("T-COLLATERAL"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .terms("repaymentMethods", List.of(RepaymentMethod.EQUAL_INSTALMENT))
                        .of("T-METHOD"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("repaymentMethods", List.of(RepaymentMethod.BULLET))
                        .of("T-METHOD"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({"330203, PASS", "320102, PASS", "330281, BLOCK_PAIR", "440303, BLOCK_PAIR", "320202, BLOCK_PAIR"})
    void aRegionLiesInAnIncludedAndInNoExcludedOne(String place, Verdict expected) {
        assertThat(Weighing.company().request("region", new Region(place)).of("T-REGION"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"F51, PASS", "F5123, PASS", "F52, BLOCK_PAIR", "K70, BLOCK_PAIR"})
    void anIndustryLikewise(String industry, Verdict expected) {
        IndustryTerms terms = new IndustryTerms(List.of(new Industry("F")), List.of(new Industry("F52")));

        assertThat(Weighing.company()
                        .terms("industries", terms)
                        .borrower("industry", new Industry(industry))
                        .of("T-INDUSTRY"))
                .isEqualTo(expected);
        assertThat(Weighing.company()
                        .terms("industries", terms)
                        .borrower("industry", null)
                        .of("T-INDUSTRY"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.consumer().terms("industries", terms).of("T-INDUSTRY"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().terms("industries", IndustryTerms.ANY).of("T-INDUSTRY"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("T-INDUSTRY")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void anExclusionAloneLeavesTheRest() {
        IndustryTerms noProperty = new IndustryTerms(List.of(), List.of(new Industry("K70")));

        assertThat(Weighing.company().terms("industries", noProperty).of("T-INDUSTRY"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("industries", noProperty)
                        .borrower("industry", new Industry("K7010"))
                        .of("T-INDUSTRY"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({
        "9999.99, BLOCK_PAIR",
        "10000.00, PASS",
        "1000000.00, PASS",
        "1000000.01, BLOCK_PAIR",
        "0.01, BLOCK_PAIR",
        "999999999999.99, BLOCK_PAIR"
    })
    void anAmountLiesInItsBounds(String amount, Verdict expected) {
        assertThat(Weighing.company().amount(amount).of("T-AMOUNT")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, MONTHS, PASS",
        "36, MONTHS, PASS",
        "37, MONTHS, BLOCK_PAIR",
        "999, MONTHS, BLOCK_PAIR",
        "6, DAYS, BLOCK_PAIR",
        "7, DAYS, PASS",
        "180, DAYS, PASS",
        "181, DAYS, BLOCK_PAIR"
    })
    void aTermLiesInTheBoundsOfItsUnit(int term, TermUnit unit, Verdict expected) {
        Weighing loan = Weighing.company().loan("500000.00", term, unit, RepaymentMethod.BULLET);

        assertThat(loan.of("T-TERM")).isEqualTo(expected);
        assertThat(loan.terms(unit == TermUnit.MONTHS ? "termMonths" : "termDays", null)
                        .of("T-TERM"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, PASS",
        "2008-11-24, BLOCK_PAIR",
        "1960-11-24, PASS",
        "1960-11-23, BLOCK_PAIR",
        "2030-01-01, BLOCK_PAIR"
    })
    void anAgeTurnsOnTheBirthday(LocalDate born, Verdict expected) {
        assertThat(Weighing.consumer().borrower("birthDate", born).of("T-AGE")).isEqualTo(expected);
        assertThat(Weighing.consumer().borrower("birthDate", null).of("T-AGE")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.consumer().terms("borrowerAge", null).of("T-AGE")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("T-AGE")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-23, PASS", "2025-11-24, BLOCK_PAIR", "2027-01-01, BLOCK_PAIR"})
    void aCompanyHasStoodAWhile(LocalDate established, Verdict expected) {
        assertThat(Weighing.company().borrower("establishedOn", established).of("T-ESTABLISHED"))
                .isEqualTo(expected);
        assertThat(Weighing.company().borrower("establishedOn", null).of("T-ESTABLISHED"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().terms("establishedMonths", null).of("T-ESTABLISHED"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer().of("T-ESTABLISHED")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"8.40, PASS", "8.39, BLOCK_PAIR"})
    void theBorrowerSaysWhatItMayCost(String most, Verdict expected) {
        assertThat(Weighing.company().request("maxAllInApr", Rate.of(most)).of("T-MAX-APR"))
                .isEqualTo(expected);
        assertThat(Weighing.company().of("T-MAX-APR")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .request("maxAllInApr", Rate.of(most))
                        .request("riskGrade", RiskGrade.E)
                        .of("T-MAX-APR"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, BLOCK_PAIR", "2026-01-01, PASS", "2027-12-31, PASS", "2028-01-01, BLOCK_PAIR"})
    void anAgreementIsValidFromItsFirstDayUntilItsLast(String day, Verdict expected) {
        assertThat(Weighing.company().on(day).of("T-VALIDITY")).isEqualTo(expected);
    }

    @Test
    void aVersionOrPartnerOutOfForceIsOut() {
        assertThat(Weighing.company().of("T-STATUS")).isEqualTo(PASS);
        assertThat(Weighing.company().on("2025-12-30").of("T-STATUS")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().of("T-PARTNER")).isEqualTo(PASS);
        assertThat(Weighing.company()
                        .partner("status", CounterpartyStatus.SUSPENDED)
                        .of("T-PARTNER"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().unknownPartner().of("T-PARTNER")).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({"50000000, PASS", "49999999, BLOCK_PAIR", "-1, INDETERMINATE", "9223372036854775807, PASS"})
    void thePartnersPartFitsTheQuota(long available, Verdict expected) {
        assertThat(Weighing.company()
                        .facts(Facts.NONE.withQuota(quota(available)))
                        .of("T-QUOTA"))
                .isEqualTo(expected);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .facts(Facts.NONE.withQuota(quota(35_000_000)))
                        .of("T-QUOTA"))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({"500000.00, PASS", "500000.01, BLOCK_PAIR"})
    void aBorrowersBalanceStaysUnderTheCap(String owed, Verdict expected) {
        assertThat(Weighing.company()
                        .known("atPartner", Map.of("bank-a", new Exposure(Money.of(owed), Money.ZERO)))
                        .of("T-BORROWER-CAP"))
                .isEqualTo(expected);
        assertThat(Weighing.company().terms("perBorrowerCap", null).of("T-BORROWER-CAP"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"49500000.00, PASS", "49500000.01, BLOCK_PAIR"})
    void aCoreEnterpriseCarriesSoMuch(String used, Verdict expected) {
        assertThat(Weighing.supplyChain()
                        .known("coreEnterpriseUsed", Map.of("agreement-1", Money.of(used)))
                        .of("T-CORE-CAP"))
                .isEqualTo(expected);
        assertThat(Weighing.supplyChain()
                        .coLending("30.00")
                        .known(
                                "coreEnterpriseUsed",
                                Map.of("agreement-1", Money.of(used).plus(Money.of("150000.00"))))
                        .of("T-CORE-CAP"))
                .isEqualTo(expected);
        assertThat(Weighing.supplyChain().terms("coreEnterpriseCap", null).of("T-CORE-CAP"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("T-CORE-CAP")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T04:00:00Z, PASS", "2026-11-23T04:00:01Z, BLOCK_PAIR"})
    void aFreezeEndsAtItsInstant(Instant until, Verdict expected) {
        Check check =
                Weighing.company().known("frozenUntil", Map.of("bank-a", until)).check("T-FREEZE");

        assertThat(check.verdict()).isEqualTo(expected);
        assertThat(check.confidential()).isTrue();
        assertThat(Weighing.company().of("T-FREEZE")).isEqualTo(PASS);
    }

    @Test
    void aPartnerIsTriedOnceAndNotAfterOneThatExcludesIt() {
        Facts tried = Facts.NONE.withTried(List.of(new Tried("bank-a", "agreement-1", 1)));

        assertThat(Weighing.company().facts(tried).of("T-TRIED")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().of("T-TRIED")).isEqualTo(PASS);
        assertThat(Weighing.company().of("T-EXCLUSIVE")).isEqualTo(PASS);
        assertThat(Weighing.company().agreement("partnerId", "bank-x").of("T-EXCLUSIVE"))
                .isEqualTo(BLOCK_PAIR);
    }

    @Test
    void patienceAndLiveApplicationsEnd() {
        Facts two = Facts.NONE.withTried(List.of(
                new Tried("bank-a", "agreement-1", 1),
                new Tried("bank-b", "agreement-2", 1),
                new Tried("bank-a", "agreement-3", 1)));

        assertThat(Weighing.company().facts(two).of("S-PATIENCE")).isEqualTo(PASS);
        assertThat(Weighing.company().facts(two).policy("maxPartners", 2).of("S-PATIENCE"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().of("S-LIVE")).isEqualTo(PASS);
        assertThat(Weighing.company().known("liveApplications", 1).of("S-LIVE")).isEqualTo(BLOCK_APP);
        assertThat(Weighing.company()
                        .known("liveApplications", 1)
                        .policy("liveApplicationsPerBorrower", 2)
                        .of("S-LIVE"))
                .isEqualTo(PASS);
    }

    @Test
    void anAbsentBoundIsNoRestriction() {
        assertThat(Weighing.company()
                        .terms("amount", new Bounds<Money>(null, null))
                        .amount("0.01")
                        .of("T-AMOUNT"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("termMonths", new Bounds<Integer>(null, null))
                        .of("T-TERM"))
                .isEqualTo(PASS);
    }

    private static QuotaView quota(long available) {
        return new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                return available;
            }

            @Override
            public long committedFen(String agreementId) {
                return 0;
            }
        };
    }
}
