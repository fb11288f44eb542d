package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.INDETERMINATE;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;

class AmountRulesTest {
    @ParameterizedTest
    @CsvSource({
        "0.00,     200000.00, false, 2026-11-23, PASS",
        "0.00,     200000.01, false, 2026-11-23, BLOCK_PAIR",
        "50000.00, 150000.00, false, 2026-11-23, PASS",
        "50000.01, 150000.00, false, 2026-11-23, BLOCK_PAIR",
        "0.00,     300000.00, true,  2026-11-23, PASS",
        "0.00,     300000.01, true,  2026-11-23, BLOCK_PAIR",
        "0.00,     300000.00, true,  2025-03-14, PASS",
        "0.00,     300000.00, true,  2025-03-13, BLOCK_PAIR",
        "0.00,     300000.00, true,  2020-07-16, NOT_APPLICABLE"
    })
    void m1ABanksConsumptionLine(String owed, String amount, boolean large, String day, Verdict expected) {
        assertThat(Weighing.consumer()
                        .amount(amount)
                        .partner("largeConsumptionLine", large)
                        .known("atPartner", Map.of("bank-a", consumption(owed)))
                        .on(day)
                        .of("M1"))
                .isEqualTo(expected);
    }

    @Test
    void m1ShowsNoFigureThatOthersMayHaveBrought() {
        Check within = Weighing.consumer().check("M1");
        Check beyond = Weighing.consumer()
                .known("atPartner", Map.of("bank-a", consumption("200000.00")))
                .check("M1");
        Check alone = Weighing.consumer().amount("200000.01").check("M1");

        assertThat(within).extracting(Check::confidential, Check::measured).containsExactly(true, null);
        assertThat(beyond).extracting(Check::verdict, Check::measured).containsExactly(BLOCK_PAIR, null);
        assertThat(alone).extracting(Check::confidential, Check::measured).containsExactly(false, "200000.01");
    }

    @Test
    void m1ConcernsBanksAndConsumption() {
        assertThat(Weighing.company().of("M1")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer()
                        .partner("kind", PartnerKind.CONSUMER_FINANCE)
                        .of("M1"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer().unknownPartner().of("M1")).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({
        "12, MONTHS, BULLET, PASS",
        "13, MONTHS, BULLET, BLOCK_PAIR",
        "365, DAYS, BULLET, PASS",
        "366, DAYS, BULLET, BLOCK_PAIR",
        "12, MONTHS, INTEREST_ONLY, PASS",
        "13, MONTHS, INTEREST_ONLY, BLOCK_PAIR",
        "13, MONTHS, EQUAL_PRINCIPAL, NOT_APPLICABLE",
        "13, MONTHS, EQUAL_INSTALMENT, NOT_APPLICABLE"
    })
    void m2PrincipalInOneSumRunsAYearAtMost(int term, TermUnit unit, RepaymentMethod method, Verdict expected) {
        assertThat(Weighing.consumer().loan("50000.00", term, unit, method).of("M2"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "60, false, 2026-11-23, PASS",
        "61, false, 2026-11-23, BLOCK_PAIR",
        "84, true,  2026-11-23, PASS",
        "85, true,  2026-11-23, BLOCK_PAIR",
        "61, true,  2025-03-13, BLOCK_PAIR",
        "61, true,  2025-03-14, PASS",
        "61, false, 2020-07-16, NOT_APPLICABLE"
    })
    void m3AConsumptionLoanRunsFiveYearsAtMost(int months, boolean large, String day, Verdict expected) {
        assertThat(Weighing.consumer()
                        .loan("50000.00", months, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT)
                        .partner("largeConsumptionLine", large)
                        .on(day)
                        .of("M3"))
                .isEqualTo(expected);
    }

    @Test
    void m3ALargeLineIsABanksAlone() {
        Weighing long61 = Weighing.consumer()
                .loan("50000.00", 61, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT)
                .partner("largeConsumptionLine", true)
                .partner("kind", PartnerKind.CONSUMER_FINANCE);

        assertThat(long61.of("M3")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().of("M3")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer().unknownPartner().of("M3")).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({"0.00, PASS", "2500000.00, PASS", "2500000.01, BLOCK_PAIR"})
    void m4ABanksBusinessLineIsWhatItSet(String owed, Verdict expected) {
        assertThat(Weighing.company()
                        .known("atPartner", Map.of("bank-a", business(owed)))
                        .of("M4"))
                .isEqualTo(expected);
        assertThat(Weighing.supplyChain()
                        .known("atPartner", Map.of("bank-a", business(owed)))
                        .of("M4"))
                .isEqualTo(expected);
    }

    @Test
    void m4TheBankMustSetItsLine() {
        assertThat(Weighing.company().terms("businessLineCap", null).of("M4")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().unknownPartner().of("M4")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().on("2020-07-16").of("M4")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .partner("kind", PartnerKind.CONSUMER_FINANCE)
                        .of("M4"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.supplyChain().terms("businessLineCap", null).of("M4"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.consumer().terms("businessLineCap", null).of("M4")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "150000.00, 2026-11-23, PASS",
        "150000.01, 2026-11-23, BLOCK_PAIR",
        "150000.01, 2024-04-18, BLOCK_PAIR",
        "150000.01, 2024-04-17, NOT_APPLICABLE"
    })
    void m5AConsumerFinanceCompanysBalancePerPerson(String owed, String day, Verdict expected) {
        Weighing loan = Weighing.consumer()
                .partner("kind", PartnerKind.CONSUMER_FINANCE)
                .known("atPartner", Map.of("bank-a", business(owed)))
                .on(day);

        assertThat(loan.of("M5")).isEqualTo(expected);
    }

    @Test
    void m5ConcernsPersonsAtConsumerFinanceCompanies() {
        assertThat(Weighing.consumer().of("M5")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .partner("kind", PartnerKind.CONSUMER_FINANCE)
                        .of("M5"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer().unknownPartner().of("M5")).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({
        "185000.00, 2026-11-23, PASS",
        "185000.01, 2026-11-23, BLOCK_PAIR",
        "185000.01, 2025-01-17, BLOCK_PAIR",
        "185000.01, 2025-01-16, NOT_APPLICABLE"
    })
    void m6ANetworkLendersOwnMoneyForConsumption(String owed, String day, Verdict expected) {
        assertThat(Weighing.consumer()
                        .coLending("30.00")
                        .lender("kind", LenderKind.NETWORK)
                        .known("atLender", consumption(owed))
                        .on(day)
                        .of("M6"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"9850000.00, PASS", "9850000.01, BLOCK_PAIR"})
    void m6ANetworkLendersOwnMoneyForBusiness(String owed, Verdict expected) {
        Weighing loan = Weighing.company().coLending("30.00").known("atLender", business(owed));

        assertThat(loan.of("M6")).isEqualTo(NOT_APPLICABLE);
        assertThat(loan.lender("kind", LenderKind.NETWORK).of("M6")).isEqualTo(expected);
        assertThat(loan.unknownLender().of("M6")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().of("M6")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "29850000.00, 0.00, PASS, PASS",
        "29850000.01, 0.00, BLOCK_PAIR, PASS",
        "0.00, 44850000.00, PASS, PASS",
        "0.00, 44850000.01, PASS, BLOCK_PAIR"
    })
    void m7TheLendersOwnMoneyPerBorrower(String owed, String byAffiliates, Verdict single, Verdict affiliated) {
        Weighing loan = Weighing.company()
                .coLending("30.00")
                .known("atLender", business(owed))
                .known("affiliatesAtLender", Money.of(byAffiliates));

        assertThat(loan.of("M7/single")).isEqualTo(single);
        assertThat(loan.of("M7/affiliates")).isEqualTo(affiliated);
    }

    @Test
    void m7NeedsTheBooksOfTheLastYearEnd() {
        Financials stale = With.with(Samples.financials(), "asOf", LocalDate.of(2024, 12, 31));

        assertThat(Weighing.company().of("M7/single")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("financials", stale)
                        .of("M7/single"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("financials", null)
                        .of("M7/affiliates"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().coLending("30.00").on("2027-01-01").of("M7/single"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().coLending("30.00").on("2025-01-16").of("M7/single"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "300000000.00, 1200000000.00, PASS",
        "300000000.01, 1200000000.00, BLOCK_PAIR",
        "300000000.00, 1200000000.01, BLOCK_PAIR"
    })
    void m8TheLendersLeverage(String nonStandard, String standard, Verdict expected) {
        Financials books = With.with(
                With.with(Samples.financials(), "nonStandardDebt", Money.of(nonStandard)),
                "standardDebt",
                Money.of(standard));

        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("financials", books)
                        .of("M8"))
                .isEqualTo(expected);
        assertThat(Weighing.company().lender("financials", books).of("M8")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("financials", With.with(books, "standardDebt", null))
                        .of("M8"))
                .isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2999500000.00, 0.00, false, PASS",
        "2999500000.01, 0.00, false, BLOCK_PAIR",
        "2999000000.00, 500000.00, false, PASS",
        "2999000000.00, 500000.01, false, BLOCK_PAIR",
        "4499500000.00, 0.00, true, PASS",
        "4499500000.01, 0.00, true, BLOCK_PAIR"
    })
    void m9TheGuarantorsTotal(String balance, String since, boolean smallOrAgri, Verdict expected) {
        Financials books = With.with(
                With.with(Samples.financials(), "guaranteedBalance", Money.of(balance)),
                "mainlySmallOrAgri",
                smallOrAgri);

        Check check = Weighing.company()
                .guarantor("financials", books)
                .portfolio("guaranteed", Map.of("guarantor-a", Money.of(since)))
                .check("M9/total");

        assertThat(check.verdict()).isEqualTo(expected);
        assertThat(check.confidential()).isTrue();
        assertThat(check.measured()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "29500000.00, 0.00, PASS, PASS",
        "29500000.01, 0.00, BLOCK_PAIR, PASS",
        "0.00, 44500000.00, PASS, PASS",
        "0.00, 44500000.01, PASS, BLOCK_PAIR"
    })
    void m9TheGuarantorsBalancePerBorrower(String owed, String byAffiliates, Verdict single, Verdict affiliated) {
        Weighing loan = Weighing.company()
                .known("atGuarantor", Map.of("guarantor-a", Money.of(owed)))
                .known("affiliatesAtGuarantor", Map.of("guarantor-a", Money.of(byAffiliates)));

        assertThat(loan.of("M9/single")).isEqualTo(single);
        assertThat(loan.of("M9/affiliates")).isEqualTo(affiliated);
    }

    @Test
    void m9ConcernsGuaranteeCompaniesWhoseBooksAreKnown() {
        for (String key : new String[] {"M9/total", "M9/single", "M9/affiliates"}) {
            assertThat(Weighing.company().guarantor("financials", null).of(key)).isEqualTo(INDETERMINATE);
            assertThat(Weighing.company().unknownGuarantor().of(key)).isEqualTo(INDETERMINATE);
            assertThat(Weighing.company().agreement("guarantorId", null).of(key))
                    .isEqualTo(NOT_APPLICABLE);
            assertThat(Weighing.company()
                            .guarantor("licences", List.of(Samples.licence(LicenceKind.CREDIT_INSURANCE)))
                            .of(key))
                    .isEqualTo(NOT_APPLICABLE);
            assertThat(Weighing.company().on("2017-09-30").of(key)).isEqualTo(NOT_APPLICABLE);
            assertThat(Weighing.company().of(key)).isEqualTo(PASS);
        }
    }

    private static Exposure consumption(String owed) {
        return new Exposure(Money.of(owed), Money.ZERO);
    }

    private static Exposure business(String owed) {
        return new Exposure(Money.ZERO, Money.of(owed));
    }
}
