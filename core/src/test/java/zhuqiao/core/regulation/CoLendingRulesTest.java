package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.INDETERMINATE;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;

class CoLendingRulesTest {
    @ParameterizedTest
    @CsvSource({
        "30.00, 2026-11-23, PASS",
        "29.99, 2026-11-23, BLOCK_PAIR",
        "29.99, 2022-01-01, BLOCK_PAIR",
        "29.99, 2021-12-31, NOT_APPLICABLE"
    })
    void l1ACoLenderFundsThreeTenths(String share, String day, Verdict expected) {
        assertThat(Weighing.company().coLending(share).on(day).of("L1")).isEqualTo(expected);
        assertThat(Weighing.company().on(day).of("L1")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"L2, CO_LENDING_ONE_LENDER, coLentWithLender", "L3, CO_LENDING_ALL, coLent"})
    void l2AndL3StayWithinWhatTheBankDeclares(String key, HeadroomKind kind, String balance) {
        // the bank's part of 500,000 is 350,000
        Weighing loan =
                Weighing.company().coLending("30.00").partnerFacts("headroom", List.of(declared(kind, "1000000.00")));

        assertThat(loan.portfolio(balance, Map.of("bank-a", Money.of("650000.00")))
                        .of(key))
                .isEqualTo(PASS);
        Check beyond =
                loan.portfolio(balance, Map.of("bank-a", Money.of("650000.01"))).check(key);
        assertThat(beyond.verdict()).isEqualTo(BLOCK_PAIR);
        assertThat(beyond.confidential()).isTrue();
        assertThat(beyond.threshold()).isNull();
        assertThat(loan.on("2022-07-16").of(key)).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of(key)).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().coLending("30.00").unknownPartner().of(key))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .partner("kind", PartnerKind.CONSUMER_FINANCE)
                        .of(key))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().coLending("30.00").of(key)).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, INDETERMINATE", "2026-07-01, PASS", "2026-12-31, PASS", "2027-01-01, INDETERMINATE"})
    void aDeclarationSpeaksFromItsDateUntilItExpires(String day, Verdict expected) {
        Headroom half = new Headroom(
                HeadroomKind.CO_LENDING_ALL,
                null,
                Money.of("1000000.00"),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2027, 1, 1),
                null);

        assertThat(Weighing.company()
                        .coLending("30.00")
                        .partnerFacts("headroom", List.of(half))
                        .on(day)
                        .of("L3"))
                .isEqualTo(expected);
    }

    @Test
    void theNewestDeclarationCountsAndAnotherLendersDoesNot() {
        Headroom newer = new Headroom(
                HeadroomKind.CO_LENDING_ALL,
                null,
                Money.of("1.00"),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 1, 1),
                null);
        Headroom others = new Headroom(
                HeadroomKind.CO_LENDING_ONE_LENDER,
                "lender-b",
                Money.of("1000000.00"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                null);
        Weighing loan = Weighing.company()
                .coLending("30.00")
                .partnerFacts("headroom", List.of(declared(HeadroomKind.CO_LENDING_ALL, "1000000.00"), newer, others));

        assertThat(loan.of("L3")).isEqualTo(BLOCK_PAIR);
        assertThat(loan.of("L2")).isEqualTo(INDETERMINATE);
    }

    @Test
    void m10AConsumerFinanceCompanysGuaranteedLoansStayWithinWhatItDeclares() {
        Weighing loan = Weighing.company()
                .partnerFacts("headroom", List.of(declared(HeadroomKind.CFC_GUARANTEED, "1000000.00")))
                .partner("kind", PartnerKind.CONSUMER_FINANCE);

        assertThat(loan.portfolio("cfcGuaranteed", Map.of("bank-a", Money.of("500000.00")))
                        .of("M10"))
                .isEqualTo(PASS);
        assertThat(loan.portfolio("cfcGuaranteed", Map.of("bank-a", Money.of("500000.01")))
                        .of("M10"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(loan.on("2024-04-17").of("M10")).isEqualTo(NOT_APPLICABLE);
        assertThat(loan.on("2024-04-18").of("M10")).isEqualTo(INDETERMINATE);
        assertThat(loan.agreement("guarantorId", null).of("M10")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("M10")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"33, PASS", "3302, PASS", "3301, BLOCK_PAIR"})
    void l4ALocalBankLendsAtHome(String home, Verdict expected) {
        Weighing local = Weighing.company().partner("local", true).partner("homeRegion", new Region(home));

        assertThat(local.of("L4")).isEqualTo(expected);
        assertThat(local.on("2021-12-31").of("L4")).isEqualTo(NOT_APPLICABLE);
        assertThat(local.on("2022-01-01").of("L4")).isEqualTo(expected);
    }

    @Test
    void l4AnOnlineBankIsExemptWithEvidence() {
        Weighing online = Weighing.company().partner("local", true).partner("online", true);

        assertThat(online.of("L4")).isEqualTo(BLOCK_PAIR);
        assertThat(online.partner("onlineEvidence", Samples.EVIDENCE).of("L4")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("L4")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .partner("local", true)
                        .partner("homeRegion", null)
                        .of("L4"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().unknownPartner().of("L4")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company()
                        .partner("local", true)
                        .partner("kind", PartnerKind.CONSUMER_FINANCE)
                        .of("L4"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"33, PASS", "3301, PASS", "32, BLOCK_PAIR"})
    void l5ALocalLendersOwnMoneyStaysInItsProvince(String home, Verdict expected) {
        Weighing local = Weighing.company().lender("homeRegion", new Region(home));

        assertThat(local.of("L5")).isEqualTo(NOT_APPLICABLE);
        assertThat(local.coLending("30.00").of("L5")).isEqualTo(expected);
        assertThat(local.coLending("30.00").on("2025-01-16").of("L5")).isEqualTo(NOT_APPLICABLE);
        assertThat(local.coLending("30.00").on("2025-01-17").of("L5")).isEqualTo(expected);
        assertThat(Weighing.company().coLending("30.00").unknownLender().of("L5"))
                .isEqualTo(INDETERMINATE);
    }

    @Test
    void l5AProvinceMayBindLendersToTheirCity() {
        assertThat(CoLendingRules.localArea(new Region("330203"), Set.of(new Region("33"))))
                .isEqualTo(new Region("3302"));
        assertThat(CoLendingRules.localArea(new Region("3302"), Set.of(new Region("33"))))
                .isEqualTo(new Region("3302"));
        assertThat(CoLendingRules.localArea(new Region("33"), Set.of(new Region("33"))))
                .isEqualTo(new Region("33"));
        assertThat(CoLendingRules.localArea(new Region("330203"), Set.of(new Region("32"))))
                .isEqualTo(new Region("33"));
    }

    @ParameterizedTest
    @CsvSource({"3302, PASS", "44, BLOCK_PAIR"})
    void l5ANetworkLenderKeepsToItsLicence(String area, Verdict expected) {
        Licence licence = new Licence(
                LicenceKind.SMALL_LOAN,
                "L",
                Samples.NAME,
                null,
                List.of(new Region(area)),
                Samples.LONG_AGO,
                null,
                null);
        var network = With.with(Samples.lender(), "kind", LenderKind.NETWORK);

        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lenderOf(network, licence)
                        .of("L5"))
                .isEqualTo(expected);
    }

    @Test
    void l6SharesMakeTheWhole() {
        Check check = Weighing.company().coLending("30.00").check("L6");

        assertThat(check.verdict()).isEqualTo(PASS);
        assertThat(check.measured()).isEqualTo("100.00");
    }

    private static Headroom declared(HeadroomKind kind, String cap) {
        return new Headroom(kind, "lender-a", Money.of(cap), LocalDate.of(2026, 7, 1), LocalDate.of(2027, 1, 1), null);
    }
}
