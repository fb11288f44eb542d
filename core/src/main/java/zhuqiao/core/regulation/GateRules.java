package zhuqiao.core.regulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;

/** What must hold after matching: before a drawdown, at a payment, at a settlement (C10 to C13, D2, M3). */
final class GateRules {
    private static final Parameter<Integer> READING_SECONDS = Parameter.count("readingSeconds");
    private static final Parameter<Money> SELF_PAID = Parameter.money("selfPaid");
    private static final Parameter<Money> LARGE_SELF_PAID = Parameter.money("largeSelfPaid");

    static final RuleTest<SettlementCase> FEE_FOLLOWS_PRINCIPAL = RuleTest.of("C10", (subject, p) -> {
        if (subject.feeTotal().isZero()) {
            return Finding.notApplicable();
        }
        BigDecimal paid = subject.feePaid().yuan().multiply(subject.principal().yuan());
        BigDecimal due =
                subject.principalRepaid().yuan().multiply(subject.feeTotal().yuan());
        return Finding.of(
                paid.compareTo(due) <= 0,
                subject.feePaid() + " / " + subject.feeTotal(),
                subject.principalRepaid() + " / " + subject.principal());
    });

    static final RuleTest<ConfirmationCase> PERSONAL_SHEET = RuleTest.of(
            "C11",
            (subject, p) -> {
                if (!subject.request().borrower().naturalPerson()) {
                    return Finding.notApplicable();
                }
                return Finding.of(
                        acknowledged(subject) && subject.readingSeconds() >= p.get(READING_SECONDS),
                        (acknowledged(subject) ? "acknowledged" : "not acknowledged") + ", " + subject.readingSeconds()
                                + " s",
                        p.get(READING_SECONDS) + " s");
            },
            READING_SECONDS);

    static final RuleTest<ConfirmationCase> ENTERPRISE_SHEET = RuleTest.of(
            "C12",
            (subject, p) -> subject.request().borrower().naturalPerson()
                    ? Finding.notApplicable()
                    : Finding.of(acknowledged(subject), acknowledged(subject), true));

    static final RuleTest<ChargeCase> LISTED_CHARGES = RuleTest.of(
            "C13",
            (subject, p) -> Finding.of(
                    subject.charged().compareTo(subject.listed()) <= 0, subject.charged(), subject.listed()));

    static final RuleTest<ConfirmationCase> SENSITIVE_DATA = RuleTest.of("D2", (subject, p) -> {
        if (!subject.request().borrower().naturalPerson()) {
            return Finding.notApplicable();
        }
        boolean live = subject.request()
                .consented(Consent.Kind.SENSITIVE_DATA, subject.partner().id(), subject.now());
        return Finding.of(
                live,
                live ? "SENSITIVE_DATA" : "none",
                "SENSITIVE_DATA → " + subject.partner().id());
    });

    static final RuleTest<ConfirmationCase> PAYMENT_MODE = RuleTest.of(
            "M3/payment",
            (subject, p) -> {
                if (subject.request().scenario() != Scenario.CONSUMPTION || !subject.selfPaid()) {
                    return Finding.notApplicable();
                }
                boolean large = subject.partner().kind() == PartnerKind.BANK
                        && subject.partner().largeConsumptionLine();
                Money most = p.get(large ? LARGE_SELF_PAID : SELF_PAID);
                return Finding.of(subject.amount().compareTo(most) <= 0, subject.amount(), most);
            },
            SELF_PAID,
            LARGE_SELF_PAID);

    static final List<RuleTest<? super ConfirmationCase>> OF_CONFIRMATION =
            List.of(PERSONAL_SHEET, ENTERPRISE_SHEET, SENSITIVE_DATA, PAYMENT_MODE);

    private GateRules() {}

    private static boolean acknowledged(ConfirmationCase subject) {
        Instant at = subject.acknowledgedAt();
        return subject.sheetMatches() && at != null && !at.isAfter(subject.now());
    }
}
