package zhuqiao.core.regulation;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** For every rule with dates, a case that fails it by little on any day, so that only the day decides. */
final class Breaches {
    private static final Gates GATES = new Gates(Weighing.RULES);
    private static final Money ONE_MORE = Money.of("0.01");
    private static final Charge SECOND_ENHANCER =
            charge(Charge.Kind.INSURANCE, "insurer-b", Charge.Timing.PER_INSTALMENT);
    private static final Charge DEDUCTED = charge(Charge.Kind.INSTALMENT_FEE, "bank-a", Charge.Timing.UPFRONT);

    private static final Map<String, Supplier<Weighing>> OF_LOANS = Map.ofEntries(
            entry("A1/platform", Breaches::unlisted),
            entry("A1/guarantor", Breaches::unlisted),
            entry("A1/collector", Breaches::unlisted),
            entry("A1/coLender", Breaches::unlisted),
            entry("A2", () -> Weighing.company().agreement("signatory", Signatory.BRANCH)),
            entry("A3", () -> Weighing.company().clause("exit", null)),
            entry("A5", () -> Weighing.company().guarantor("licences", List.of())),
            entry(
                    "A6",
                    () -> Weighing.company()
                            .price(Samples.price("8.40", Samples.guaranteeFee("1.00"), SECOND_ENHANCER))),
            entry("A7/lender", () -> coLending().lender("licences", List.of())),
            entry("A7/partner", () -> Weighing.company().partner("licences", List.of())),
            entry("A8", () -> Weighing.company().clause("approvalFloor", true)),
            entry("A9", () -> Weighing.company().clause("unlicensedGuarantee", true)),
            entry("C1", () -> priced("24.01")),
            entry("C2", () -> priced("24.01").coLending("30.00")),
            entry("C3", () -> priced("12.01").coLending("30.00")),
            entry(
                    "C4",
                    () -> priced("24.01")
                            .coLending("30.00")
                            .loan("500000.00", 1, TermUnit.MONTHS, RepaymentMethod.BULLET)),
            entry("C5", () -> priced("20.01").partner("kind", PartnerKind.CONSUMER_FINANCE)),
            entry("C6", () -> Weighing.company().agreement("settlement", new Settlement(true, List.of()))),
            entry("C7", () -> Weighing.company().price(Samples.price("8.40", Samples.guaranteeFee("2.01")))),
            entry("C8", () -> priced("5.99")),
            entry("C9", () -> Weighing.company().price(Samples.price("8.40", DEDUCTED))),
            entry("D1/partner", () -> Weighing.consumer().request("consents", List.of())),
            entry("D1/guarantor", () -> Weighing.consumer().request("consents", List.of())),
            entry("D4", () -> Weighing.company().agreement("impactAssessment", null)),
            entry(
                    "D6/channel",
                    () -> Weighing.company().agreement("dataChannel", DataChannel.BORROWER_DIRECT_TO_FUNDER)),
            entry("D6/bureau", () -> Weighing.consumer().request("bureauReference", null)),
            entry("D7", () -> Weighing.consumer().request("consents", List.of())),
            entry("D10", () -> Weighing.company().partnerFacts("whitelist", List.of())),
            entry("L1", () -> Weighing.company().coLending("29.99")),
            entry("L2", () -> declaring(HeadroomKind.CO_LENDING_ONE_LENDER).coLending("30.00")),
            entry("L3", () -> declaring(HeadroomKind.CO_LENDING_ALL).coLending("30.00")),
            entry("L4", () -> Weighing.company().partner("local", true).partner("homeRegion", new Region("3301"))),
            entry("L5", () -> coLending().lender("homeRegion", new Region("32"))),
            entry("M1", () -> Weighing.consumer().amount("200000.01")),
            entry("M1|large", () -> Weighing.consumer().amount("200000.01").partner("largeConsumptionLine", true)),
            entry("M2", () -> Weighing.consumer().loan("50000.00", 13, TermUnit.MONTHS, RepaymentMethod.BULLET)),
            entry("M3", () -> fiveYearsAndAMonth()),
            entry("M3|large", () -> fiveYearsAndAMonth().partner("largeConsumptionLine", true)),
            entry("M4", () -> Weighing.company().known("atPartner", Map.of("bank-a", business("2500000.01")))),
            entry("M5", () -> Weighing.consumer().amount("200000.01").partner("kind", PartnerKind.CONSUMER_FINANCE)),
            entry(
                    "M6",
                    () -> Weighing.company()
                            .coLending("30.00")
                            .lender("kind", LenderKind.NETWORK)
                            .known("atLender", business("9850000.01"))),
            entry("M7/single", () -> coLending().known("atLender", business("29850000.01"))),
            entry("M7/affiliates", () -> coLending().known("affiliatesAtLender", Money.of("44850000.01"))),
            entry(
                    "M8",
                    () -> coLending()
                            .lender(
                                    "financials",
                                    books(
                                            "nonStandardDebt",
                                            Samples.financials().netAssets().plus(ONE_MORE)))),
            entry(
                    "M9/total",
                    () -> Weighing.company().portfolio("guaranteed", Map.of("guarantor-a", Money.of("2999500000.01")))),
            entry(
                    "M9/single",
                    () -> Weighing.company().known("atGuarantor", Map.of("guarantor-a", Money.of("29500000.01")))),
            entry(
                    "M9/affiliates",
                    () -> Weighing.company()
                            .known("affiliatesAtGuarantor", Map.of("guarantor-a", Money.of("44500000.01")))),
            entry("M10", () -> declaring(HeadroomKind.CFC_GUARANTEED).partner("kind", PartnerKind.CONSUMER_FINANCE)),
            entry("P4/normal", () -> voucher(LocalDate.of(2027, 5, 2))),
            entry("P4/longest", () -> voucher(LocalDate.of(2027, 11, 2))),
            entry("P6/student", () -> Weighing.consumer().borrower("student", true)));

    private static final Set<String> OF_CONFIRMATIONS = Set.of("C11", "C12", "D2", "M3/payment", "M3/payment|large");

    private Breaches() {}

    /** @param key of a rule, and after a bar which of its breaches */
    static Verdict on(String key, LocalDate day) {
        String rule = key.split("\\|", -1)[0];
        if (rule.equals("C10")) {
            SettlementCase early = new SettlementCase(ONE_MORE, ONE_MORE, Money.ZERO, ONE_MORE);
            return GATES.settlement(early, day).verdict();
        }
        if (rule.equals("C13")) {
            return GATES.charge(new ChargeCase(ONE_MORE, Money.ZERO), day).verdict();
        }
        if (OF_CONFIRMATIONS.contains(key)) {
            return GATES.confirmation(confirmation(key, day)).stream()
                    .filter(check -> Rule.key(check.rule(), check.aspect()).equals(rule))
                    .findFirst()
                    .orElseThrow()
                    .verdict();
        }
        Weighing loan = Objects.requireNonNull(OF_LOANS.get(key), key).get();
        return loan.booksOfLastYear(day).on(day.toString()).of(rule);
    }

    /** Not acknowledged, without consent, and 0.01 above what may be paid to the borrower. */
    private static ConfirmationCase confirmation(String key, LocalDate day) {
        return new ConfirmationCase(
                key.equals("C12") ? Samples.companyRequest() : Samples.consumerRequest(),
                With.with(Samples.bank("bank-a"), "largeConsumptionLine", key.endsWith("|large")),
                Money.of("300000.01"),
                true,
                null,
                0,
                true,
                day.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private static Weighing unlisted() {
        return Weighing.company()
                .partnerFacts("whitelist", List.of(Samples.listed(WhitelistRole.PLATFORM, Samples.COLLECTOR)))
                .coLending("30.00");
    }

    private static Weighing coLending() {
        return Weighing.company().coLending("30.00");
    }

    private static Weighing priced(String rate) {
        return Weighing.company().price(Samples.price(rate));
    }

    private static Weighing fiveYearsAndAMonth() {
        return Weighing.consumer().loan("50000.00", 61, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);
    }

    private static Weighing declaring(HeadroomKind kind) {
        Headroom used =
                new Headroom(kind, "lender-a", ONE_MORE, LocalDate.of(2015, 1, 1), LocalDate.of(2035, 1, 1), null);
        return Weighing.company().partnerFacts("headroom", List.of(used));
    }

    private static Weighing voucher(LocalDate dueOn) {
        Receivable voucher = With.with(
                Samples.receivable("700000.00", LocalDate.of(2026, 11, 1), dueOn), "kind", Receivable.Kind.E_VOUCHER);
        return Weighing.supplyChain()
                .request("supplyChain", new SupplyChain(Samples.CORE_ENTERPRISE, List.of(voucher)));
    }

    private static Financials books(String component, Money value) {
        return With.with(Samples.financials(), component, value);
    }

    private static Exposure business(String owed) {
        return new Exposure(Money.ZERO, Money.of(owed));
    }

    private static Charge charge(Charge.Kind kind, String collector, Charge.Timing timing) {
        return new Charge(kind, collector, Charge.Base.INITIAL_PRINCIPAL, Rate.of("0.10"), timing);
    }
}
