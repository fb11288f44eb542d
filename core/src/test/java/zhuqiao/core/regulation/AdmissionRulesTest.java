package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_APP;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.INDETERMINATE;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;
import static zhuqiao.core.regulation.Verdict.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.ImpactAssessment;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

class AdmissionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23,           , PASS",
        "2026-11-24,           , BLOCK_PAIR",
        "2020-01-01, 2026-11-24, PASS",
        "2020-01-01, 2026-11-23, BLOCK_PAIR"
    })
    void a1AListEntryCountsFromItsFirstDayUntilItsLast(LocalDate from, LocalDate to, Verdict expected) {
        WhitelistEntry entry = new WhitelistEntry(WhitelistRole.PLATFORM, Samples.PLATFORM, from, to, Samples.EVIDENCE);

        assertThat(Weighing.company().partnerFacts("whitelist", List.of(entry)).of("A1/platform"))
                .isEqualTo(expected);
    }

    @Test
    void a1AnEntryInAnotherRoleOrWithoutEvidenceDoesNotCount() {
        WhitelistEntry otherRole = Samples.listed(WhitelistRole.GUARANTOR, Samples.PLATFORM);
        WhitelistEntry unproven =
                new WhitelistEntry(WhitelistRole.PLATFORM, Samples.PLATFORM, Samples.LONG_AGO, null, null);

        assertThat(Weighing.company()
                        .partnerFacts("whitelist", List.of(otherRole))
                        .of("A1/platform"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .partnerFacts("whitelist", List.of(unproven))
                        .of("A1/platform"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company()
                        .partnerFacts(
                                "whitelist",
                                List.of(unproven, Samples.listed(WhitelistRole.PLATFORM, Samples.PLATFORM)))
                        .of("A1/platform"))
                .isEqualTo(PASS);
        assertThat(Weighing.company().unknownPartner().of("A1/platform")).isEqualTo(INDETERMINATE);
    }

    @Test
    void a1EachRoleIsLookedUp() {
        Weighing unlisted = Weighing.company().partnerFacts("whitelist", List.of());

        assertThat(unlisted.of("A1/guarantor")).isEqualTo(BLOCK_PAIR);
        assertThat(unlisted.of("A1/collector")).isEqualTo(BLOCK_PAIR);
        assertThat(unlisted.of("A1/coLender")).isEqualTo(NOT_APPLICABLE);
        assertThat(unlisted.coLending("30.00").of("A1/coLender")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().of("A1/guarantor")).isEqualTo(PASS);
        assertThat(Weighing.company().of("A1/collector")).isEqualTo(PASS);
        assertThat(Weighing.company().coLending("30.00").of("A1/coLender")).isEqualTo(PASS);
        assertThat(Weighing.company().coLending("30.00").unknownLender().of("A1/coLender"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().agreement("guarantorId", null).of("A1/guarantor"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().unknownGuarantor().of("A1/guarantor")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().clause("collectors", List.of()).of("A1/collector"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void a2TheHeadOfficeSigns() {
        assertThat(Weighing.company().of("A2")).isEqualTo(PASS);
        assertThat(Weighing.company().agreement("signatory", Signatory.BRANCH).of("A2"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({"platformService", "guaranteeService", "costRange", "dutySplit", "consumerProtection", "data", "exit"})
    void a3EachRequiredClauseIsMissed(String clause) {
        assertThat(Weighing.company().of("A3")).isEqualTo(PASS);
        assertThat(Weighing.company().clause(clause, null).of("A3")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().clause(clause, " ").of("A3")).isEqualTo(BLOCK_PAIR);
    }

    @Test
    void a3NoGuarantorNeedsNoGuaranteeClause() {
        assertThat(Weighing.company()
                        .agreement("guarantorId", null)
                        .clause("guaranteeService", null)
                        .of("A3"))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-24, PASS", "2020-01-01, 2026-11-23, BLOCK_APP", "2026-11-24, , BLOCK_APP"})
    void a4TheLendersLicenceMustBeInForce(LocalDate from, LocalDate to, Verdict expected) {
        Licence licence = new Licence(LicenceKind.SMALL_LOAN, "L", Samples.NAME, null, List.of(), from, to, null);

        assertThat(Weighing.company().lender("licences", List.of(licence)).of("A4/licence"))
                .isEqualTo(expected);
    }

    @Test
    void a4AnotherLicenceOrAnExitingLenderDoesNotDo() {
        assertThat(Weighing.company()
                        .lender("licences", List.of(Samples.licence(LicenceKind.BANKING)))
                        .of("A4/licence"))
                .isEqualTo(BLOCK_APP);
        assertThat(Weighing.company()
                        .lender("status", CounterpartyStatus.EXITING)
                        .of("A4/licence"))
                .isEqualTo(BLOCK_APP);
        assertThat(Weighing.company().unknownLender().of("A4/licence")).isEqualTo(INDETERMINATE);
    }

    @ParameterizedTest
    @CsvSource({"33, PASS", "3302, PASS", "330203, PASS", "3301, BLOCK_APP", "32, BLOCK_APP"})
    void a4TheLicenceCoversTheBorrowersPlace(String area, Verdict expected) {
        Licence licence = new Licence(
                LicenceKind.SMALL_LOAN,
                "L",
                Samples.NAME,
                null,
                List.of(new Region(area)),
                Samples.LONG_AGO,
                null,
                null);

        assertThat(Weighing.company().lender("licences", List.of(licence)).of("A4/region"))
                .isEqualTo(expected);
        assertThat(Weighing.company().unknownLender().of("A4/region")).isEqualTo(INDETERMINATE);
    }

    @Test
    void a5TheGuarantorIsLicensedActiveAndNotTheLender() {
        Uscc lender = Samples.LENDER_CODE;

        assertThat(Weighing.company().of("A5")).isEqualTo(PASS);
        assertThat(Weighing.company().guarantor("uscc", lender).of("A5")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .guarantor("status", CounterpartyStatus.SUSPENDED)
                        .of("A5"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().guarantor("licences", List.of()).of("A5")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .guarantor("licences", List.of(Samples.licence(LicenceKind.CREDIT_INSURANCE)))
                        .of("A5"))
                .isEqualTo(PASS);
        assertThat(Weighing.company().unknownGuarantor().of("A5")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().unknownLender().of("A5")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().agreement("guarantorId", null).of("A5")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void a5AGuaranteeChargeNeedsAGuarantor() {
        assertThat(Weighing.company()
                        .price(Samples.price("8.40", Samples.guaranteeFee("1.00")))
                        .agreement("guarantorId", null)
                        .of("A5"))
                .isEqualTo(BLOCK_PAIR);
    }

    @Test
    void a5TheGuarantorItselfCollectsForTheGuarantee() {
        Charge elsewhere = With.with(Samples.guaranteeFee("1.00"), "collector", "bank-a");

        assertThat(Weighing.company()
                        .price(Samples.price("8.40", Samples.guaranteeFee("1.00")))
                        .of("A5"))
                .isEqualTo(PASS);
        assertThat(Weighing.company().price(Samples.price("8.40", elsewhere)).of("A5"))
                .isEqualTo(BLOCK_PAIR);
    }

    @Test
    void a6AGuarantorIsCountedWhateverItCallsItsCharge() {
        Charge hidden = With.with(Samples.guaranteeFee("1.00"), "kind", Charge.Kind.INSTALMENT_FEE);
        Charge premium = new Charge(
                Charge.Kind.INSURANCE,
                "insurer-b",
                Charge.Base.OUTSTANDING,
                Rate.of("0.10"),
                Charge.Timing.PER_INSTALMENT);

        assertThat(Weighing.company().price(Samples.price("8.40", hidden)).of("A6"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .price(Samples.price("8.40", hidden, premium))
                        .of("A6"))
                .isEqualTo(REVIEW);
    }

    @Test
    void a6ASecondGuaranteeCollectorIsReviewed() {
        Charge insurance = new Charge(
                Charge.Kind.INSURANCE,
                "insurer-b",
                Charge.Base.OUTSTANDING,
                Rate.of("0.10"),
                Charge.Timing.PER_INSTALMENT);
        Charge fee = new Charge(
                Charge.Kind.INSTALMENT_FEE,
                "bank-a",
                Charge.Base.OUTSTANDING,
                Rate.of("0.10"),
                Charge.Timing.PER_INSTALMENT);

        assertThat(Weighing.company().of("A6")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .price(Samples.price("8.40", Samples.guaranteeFee("1.00"), fee))
                        .of("A6"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .price(Samples.price("8.40", Samples.guaranteeFee("1.00"), insurance))
                        .of("A6"))
                .isEqualTo(REVIEW);
    }

    @Test
    void a7ThePartnerHoldsALendingLicenceOfItsKind() {
        assertThat(Weighing.company().of("A7/partner")).isEqualTo(PASS);
        assertThat(Weighing.company().partner("licences", List.of()).of("A7/partner"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company()
                        .partner("kind", PartnerKind.CONSUMER_FINANCE)
                        .of("A7/partner"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().unknownPartner().of("A7/partner")).isEqualTo(INDETERMINATE);
    }

    @Test
    void a7ALenderThatCoFundsHoldsALendingLicence() {
        assertThat(Weighing.company().of("A7/lender")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().coLending("30.00").of("A7/lender")).isEqualTo(PASS);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("licences", List.of())
                        .of("A7/lender"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().coLending("30.00").unknownLender().of("A7/lender"))
                .isEqualTo(INDETERMINATE);
    }

    @Test
    void aLicenceInAnotherNameLicensesNobody() {
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("name", "Another")
                        .of("A4/licence"))
                .isEqualTo(BLOCK_APP);
        assertThat(Weighing.company()
                        .coLending("30.00")
                        .lender("name", "Another")
                        .of("A7/lender"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().partner("name", "Another").of("A7/partner"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().guarantor("name", "Another").of("A5")).isEqualTo(BLOCK_PAIR);
    }

    @Test
    void a8AndA9RefuseAFloorAndAnUnlicensedGuarantee() {
        assertThat(Weighing.company().of("A8")).isEqualTo(PASS);
        assertThat(Weighing.company().clause("approvalFloor", true).of("A8")).isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().of("A9")).isEqualTo(PASS);
        assertThat(Weighing.company().clause("unlicensedGuarantee", true).of("A9"))
                .isEqualTo(BLOCK_PAIR);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, PASS", "2026-11-24, BLOCK_PAIR"})
    void d4AnImpactAssessmentIsOnFile(LocalDate on, Verdict expected) {
        assertThat(Weighing.company()
                        .agreement("impactAssessment", new ImpactAssessment("PIA", "00ff", on))
                        .of("D4"))
                .isEqualTo(expected);
        assertThat(Weighing.company().agreement("impactAssessment", null).of("D4"))
                .isEqualTo(BLOCK_PAIR);
    }

    @Test
    void d6AHandOverNeedsAnAddress() {
        Weighing direct = Weighing.company().agreement("dataChannel", DataChannel.BORROWER_DIRECT_TO_FUNDER);

        assertThat(direct.of("D6/channel")).isEqualTo(BLOCK_PAIR);
        assertThat(direct.agreement("applyUrl", "https://bank.example/apply").of("D6/channel"))
                .isEqualTo(PASS);
        assertThat(Weighing.company()
                        .terms("borrowerTypes", List.of(BorrowerType.COMPANY))
                        .of("D6/channel"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void d10CollectorsAreListed() {
        assertThat(Weighing.company().of("D10")).isEqualTo(PASS);
        assertThat(Weighing.company().clause("collectors", List.of()).of("D10")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company()
                        .clause("collectors", List.of(Samples.COLLECTOR, Samples.PLATFORM))
                        .of("D10"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.company().unknownPartner().of("D10")).isEqualTo(INDETERMINATE);
    }
}
