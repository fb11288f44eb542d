package zhuqiao.core.regulation;

import java.util.List;
import java.util.function.Function;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;

/** How much a funder may lend one borrower for how long (M1 to M5). */
final class AmountRules {
    static final Parameter<Money> CAP = Parameter.money("cap");
    static final Parameter<Money> LARGE_CAP = Parameter.money("largeCap");
    static final Parameter<Integer> MONTHS = Parameter.count("months");
    static final Parameter<Integer> LARGE_MONTHS = Parameter.count("largeMonths");

    static final RuleTest<PairCase> CONSUMPTION_LINE = RuleTest.of(
            "M1",
            (subject, p) -> bankConsumption(subject, partner -> {
                Money cap = p.get(partner.largeConsumptionLine() ? LARGE_CAP : CAP);
                return line(exposure(subject).consumption(), subject.partnerPart(), cap);
            }),
            CAP,
            LARGE_CAP);

    static final RuleTest<PairCase> CONSUMPTION_BULLET = RuleTest.of(
            "M2",
            (subject, p) -> bankConsumption(
                    subject,
                    partner -> subject.request().loan().principalAtOnce()
                            ? within(subject, p.get(MONTHS))
                            : Finding.notApplicable()),
            MONTHS);

    static final RuleTest<PairCase> CONSUMPTION_TERM = RuleTest.of(
            "M3",
            (subject, p) -> {
                if (subject.request().scenario() != Scenario.CONSUMPTION) {
                    return Finding.notApplicable();
                }
                PartnerFacts partner = subject.partner();
                if (partner == null) {
                    return Finding.missing("partner");
                }
                boolean large = partner.partner().kind() == PartnerKind.BANK
                        && partner.partner().largeConsumptionLine();
                return within(subject, p.get(large ? LARGE_MONTHS : MONTHS));
            },
            MONTHS,
            LARGE_MONTHS);

    static final RuleTest<PairCase> BUSINESS_LINE = RuleTest.of("M4", (subject, p) -> {
        if (subject.request().scenario() == Scenario.CONSUMPTION) {
            return Finding.notApplicable();
        }
        PartnerFacts partner = subject.partner();
        if (partner == null) {
            return Finding.missing("partner");
        }
        if (partner.partner().kind() != PartnerKind.BANK) {
            return Finding.notApplicable();
        }
        Money cap = subject.agreement().terms().businessLineCap();
        return cap == null
                ? Finding.missing("businessLineCap")
                : line(exposure(subject).business(), subject.partnerPart(), cap);
    });

    static final RuleTest<PairCase> CONSUMER_FINANCE_BALANCE = RuleTest.of(
            "M5",
            (subject, p) -> {
                PartnerFacts partner = subject.partner();
                if (partner == null) {
                    return Finding.missing("partner");
                }
                boolean concerned = partner.partner().kind() == PartnerKind.CONSUMER_FINANCE
                        && subject.request().borrower().naturalPerson();
                return concerned
                        ? line(exposure(subject).total(), subject.partnerPart(), p.get(CAP))
                        : Finding.notApplicable();
            },
            CAP);

    static final List<RuleTest<? super PairCase>> OF_PAIR =
            List.of(CONSUMPTION_LINE, CONSUMPTION_BULLET, CONSUMPTION_TERM, BUSINESS_LINE, CONSUMER_FINANCE_BALANCE);

    private AmountRules() {}

    private static Exposure exposure(PairCase subject) {
        return subject.application()
                .facts()
                .borrower()
                .atPartner()
                .getOrDefault(subject.agreement().partnerId(), Exposure.NONE);
    }

    /** Others may have brought what is owed: figures are shown only when the amount asked for fails by itself. */
    static Finding line(Money owed, Money asked, Money cap) {
        return asked.compareTo(cap) > 0
                ? Finding.of(false, asked, cap)
                : Finding.of(owed.plus(asked).compareTo(cap) <= 0, "", cap).withheld();
    }

    private static Finding within(PairCase subject, int months) {
        return Finding.of(
                !subject.request()
                        .loan()
                        .endsOn(subject.day())
                        .isAfter(subject.day().plusMonths(months)),
                subject.request().loan().term() + " " + subject.request().loan().unit(),
                months + " MONTHS");
    }

    private static Finding bankConsumption(PairCase subject, Function<Partner, Finding> test) {
        if (subject.request().scenario() != Scenario.CONSUMPTION) {
            return Finding.notApplicable();
        }
        PartnerFacts partner = subject.partner();
        if (partner == null) {
            return Finding.missing("partner");
        }
        return partner.partner().kind() == PartnerKind.BANK ? test.apply(partner.partner()) : Finding.notApplicable();
    }
}
