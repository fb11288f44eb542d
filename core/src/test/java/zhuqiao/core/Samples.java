package zhuqiao.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Evidence;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Consumption;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.Clauses;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.ImpactAssessment;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.ServiceLevel;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/**
 * A lender, a bank, a guarantor, an agreement and applications that every rule passes, for tests to bend one thing of.
 * It is 23 November 2026, noon in Shanghai.
 */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** All of them bear it, and their licences are made out to it. */
    public static final String NAME = "Sample";

    public static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
    public static final Evidence EVIDENCE = new Evidence("list", "https://bank.example/list", "00ff");

    public static final Uscc PLATFORM = uscc("91330100MA2AAAAA0");
    public static final Uscc LENDER_CODE = uscc("91330203MA2AAAAA1");
    public static final Uscc GUARANTOR_CODE = uscc("91330100MA2AAAAA2");
    public static final Uscc CORE_ENTERPRISE = uscc("91330100MA2AAAAA3");
    public static final Uscc COLLECTOR = uscc("91330100MA2AAAAA4");

    private Samples() {}

    /** The code of 17 characters with its check digit. */
    public static Uscc uscc(String first17) {
        return new Uscc(first17 + Uscc.checkDigit(first17));
    }

    public static Licence licence(LicenceKind kind) {
        return new Licence(kind, "L-1", NAME, null, List.of(), LONG_AGO, null, null);
    }

    public static Financials financials() {
        return new Financials(
                Money.of("300000000.00"), LocalDate.of(2025, 12, 31), Money.ZERO, Money.ZERO, Money.ZERO, false, null);
    }

    public static Lender lender() {
        return new Lender(
                "lender-a",
                NAME,
                LENDER_CODE,
                CounterpartyStatus.ACTIVE,
                LenderKind.LOCAL,
                new Region("33"),
                List.of(),
                List.of(licence(LicenceKind.SMALL_LOAN)),
                financials());
    }

    public static Partner bank(String id) {
        return new Partner(
                id,
                NAME,
                uscc("91330100MA2AAAAA5"),
                CounterpartyStatus.ACTIVE,
                PartnerKind.BANK,
                false,
                new Region("3301"),
                false,
                null,
                false,
                List.of(licence(LicenceKind.BANKING)),
                null);
    }

    public static WhitelistEntry listed(WhitelistRole role, Uscc company) {
        return new WhitelistEntry(role, company, LONG_AGO, null, EVIDENCE);
    }

    public static PartnerFacts facts(Partner partner) {
        return new PartnerFacts(
                partner,
                List.of(
                        listed(WhitelistRole.PLATFORM, PLATFORM),
                        listed(WhitelistRole.GUARANTOR, GUARANTOR_CODE),
                        listed(WhitelistRole.COLLECTOR, COLLECTOR),
                        listed(WhitelistRole.CO_LENDER, LENDER_CODE)),
                List.of());
    }

    public static Guarantor guarantor() {
        return new Guarantor(
                "guarantor-a",
                NAME,
                GUARANTOR_CODE,
                CounterpartyStatus.ACTIVE,
                List.of(licence(LicenceKind.GUARANTEE)),
                financials());
    }

    public static Terms terms(PriceLine... pricing) {
        return new Terms(
                List.of(Scenario.values()),
                List.of(BorrowerType.values()),
                new RegionTerms(List.of(new Region("33"), new Region("3201")), List.of(new Region("330281"))),
                null,
                List.of(RiskGrade.A, RiskGrade.B, RiskGrade.C),
                List.of(Purpose.values()),
                List.of(Collateral.NONE, Collateral.RECEIVABLES),
                new Bounds<>(Money.of("10000.00"), Money.of("1000000.00")),
                new Bounds<>(1, 36),
                new Bounds<>(7, 180),
                List.of(RepaymentMethod.values()),
                List.of(pricing),
                new Bounds<>(Rate.of("6.00"), Rate.of("24.00")),
                new Bounds<>(Rate.of("0.00"), Rate.of("2.00")),
                new Bounds<>(18, 65),
                new Bounds<>(12, null),
                Money.of("1000000.00"),
                Money.of("3000000.00"),
                Money.of("50000000.00"),
                Rate.of("80.00"));
    }

    public static PriceLine price(String annualRate, Charge... charges) {
        return new PriceLine(List.of(RiskGrade.A, RiskGrade.B, RiskGrade.C), Rate.of(annualRate), List.of(charges));
    }

    public static Charge guaranteeFee(String rate) {
        return new Charge(
                Charge.Kind.GUARANTEE,
                "guarantor-a",
                Charge.Base.OUTSTANDING,
                Rate.of(rate),
                Charge.Timing.PER_INSTALMENT);
    }

    public static Agreement agreement(String partnerId, Terms terms) {
        return new Agreement(
                "A-1",
                "lender-a",
                partnerId,
                "guarantor-a",
                FundingMode.FULL_FUNDER,
                Shares.PARTNER_ONLY,
                Signatory.HEAD_OFFICE,
                LocalDate.of(2025, 12, 20),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 1, 1),
                new Clauses("§4", "§4.2", "§5", "§6", "§9", "§10", "§14", false, false, List.of(COLLECTOR)),
                new ImpactAssessment("PIA-1", "00ff", LocalDate.of(2025, 12, 1)),
                terms,
                new QuotaLimits(Money.of("100000000.00"), null, null, true),
                new Routing(10, null, List.of()),
                new ServiceLevel(300, 3600, 30, null, 30),
                DataChannel.LICENSED_CREDIT_BUREAU,
                null,
                new Settlement(false, List.of()));
    }

    public static AgreementVersion active(String agreementId, Agreement agreement) {
        return new AgreementVersion(
                agreementId,
                1,
                agreement,
                List.of(new AgreementVersion.StatusChange(
                        AgreementStatus.ACTIVE, Instant.parse("2025-12-31T00:00:00Z"), null)));
    }

    public static Consent consent(Consent.Kind kind, String recipient) {
        return new Consent(kind, recipient, Instant.parse("2026-11-20T00:00:00Z"), null, null);
    }

    /** All consents that the bank and the guarantor need. */
    public static List<Consent> consents(String... recipients) {
        return Stream.of(recipients)
                .flatMap(recipient -> Stream.of(
                        consent(Consent.Kind.DATA_SHARING, recipient), consent(Consent.Kind.CREDIT_INQUIRY, recipient)))
                .toList();
    }

    public static LoanRequest companyRequest() {
        return new LoanRequest(
                "lender-a",
                Scenario.BUSINESS,
                new LoanShape(Money.of("500000.00"), 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT),
                null,
                Purpose.WORKING_CAPITAL,
                Collateral.NONE,
                RiskGrade.B,
                new Region("330203"),
                new Borrower(BorrowerType.COMPANY, null, LocalDate.of(2019, 4, 1), new Industry("F51"), null),
                null,
                null,
                List.of(),
                null);
    }

    public static Receivable receivable(String amount, LocalDate issuedOn, LocalDate dueOn) {
        return new Receivable(
                Receivable.Kind.INVOICE,
                "INVOICE:26332000000012345678",
                Money.of(amount),
                issuedOn,
                dueOn,
                null,
                Instant.parse("2026-11-22T08:00:00Z"));
    }

    public static LoanRequest supplyChainRequest() {
        return new LoanRequest(
                "lender-a",
                Scenario.SUPPLY_CHAIN,
                new LoanShape(Money.of("500000.00"), 4, TermUnit.MONTHS, RepaymentMethod.BULLET),
                null,
                Purpose.WORKING_CAPITAL,
                Collateral.RECEIVABLES,
                RiskGrade.B,
                new Region("330203"),
                new Borrower(BorrowerType.COMPANY, null, LocalDate.of(2019, 4, 1), new Industry("F51"), null),
                new SupplyChain(
                        CORE_ENTERPRISE,
                        List.of(receivable("700000.00", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30)))),
                null,
                List.of(),
                null);
    }

    public static LoanRequest consumerRequest() {
        return new LoanRequest(
                "lender-a",
                Scenario.CONSUMPTION,
                new LoanShape(Money.of("50000.00"), 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT),
                null,
                Purpose.TRAVEL,
                Collateral.NONE,
                RiskGrade.A,
                new Region("330203"),
                new Borrower(BorrowerType.INDIVIDUAL, LocalDate.of(1985, 3, 15), null, null, false),
                null,
                new Consumption(CORE_ENTERPRISE, Money.of("60000.00")),
                consents("bank-a", "bank-b", "guarantor-a"),
                "CB-1");
    }
}
