package zhuqiao.core.regulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** What the loan may cost the borrower (C1 to C9). */
final class CostRules {
    static final Parameter<Rate> CAP = Parameter.rate("cap");
    static final Parameter<Tested> TESTED = Parameter.choice("tested", Tested.class);
    static final Parameter<Set<PartnerKind>> FUNDERS = Parameter.choices("funders", PartnerKind.class);
    static final Parameter<Rate> LPR = Parameter.rate("lpr");
    static final Parameter<Integer> MULTIPLE = Parameter.count("multiple");
    static final Parameter<Map<Region, Rate>> PROVINCE_CAPS = new Parameter<>("provinceCaps", CostRules::provinceCaps);

    /** Which annual figure is held against a cap; the sources do not say. */
    enum Tested {
        NOMINAL,
        EFFECTIVE
    }

    static final RuleTest<AgreementCase> FUNDER_CAP = RuleTest.of(
            "C1",
            (subject, p) -> {
                PartnerFacts partner = subject.partner();
                if (partner == null) {
                    return Finding.missing("partner");
                }
                return p.get(FUNDERS).contains(partner.partner().kind())
                        ? withinCap(subject, p.get(TESTED), p.get(CAP))
                        : Finding.notApplicable();
            },
            CAP,
            TESTED,
            FUNDERS);

    static final RuleTest<AgreementCase> SMALL_LOAN_CAP = RuleTest.of(
            "C2",
            (subject, p) ->
                    subject.coLending() ? withinCap(subject, p.get(TESTED), p.get(CAP)) : Finding.notApplicable(),
            CAP,
            TESTED);

    static final RuleTest<AgreementCase> LPR_CAP = RuleTest.of(
            "C3",
            (subject, p) -> {
                if (!subject.coLending()) {
                    return Finding.notApplicable();
                }
                Lender lender = subject.lender();
                if (lender == null) {
                    return Finding.missing("lender");
                }
                return withinCap(quotes(subject, false), p.get(TESTED), lprCap(lender, p));
            },
            LPR,
            MULTIPLE,
            PROVINCE_CAPS,
            TESTED);

    static final RuleTest<AgreementCase> SHORT_CAP = RuleTest.of(
            "C4",
            (subject, p) -> subject.coLending()
                    ? withinCap(quotes(subject, true), p.get(TESTED), p.get(CAP))
                    : Finding.notApplicable(),
            CAP,
            TESTED);

    static final RuleTest<AgreementCase> CONSUMER_FINANCE_CAP = RuleTest.of(
            "C5",
            (subject, p) -> {
                PartnerFacts partner = subject.partner();
                if (partner == null) {
                    return Finding.missing("partner");
                }
                return partner.partner().kind() == PartnerKind.CONSUMER_FINANCE
                        ? withinCap(subject, p.get(TESTED), p.get(CAP))
                        : Finding.notApplicable();
            },
            CAP,
            TESTED);

    static final RuleTest<AgreementCase> NO_PLATFORM_FEE = RuleTest.of(
            "C6",
            (subject, p) -> Finding.of(
                    !subject.agreement().settlement().feeFromBorrower(),
                    subject.agreement().settlement().feeFromBorrower(),
                    false));

    static final RuleTest<AgreementCase> GUARANTEE_FEE = RuleTest.of("C7", CostRules::guaranteeFeeWithin);

    static final RuleTest<AgreementCase> COST_RANGE = RuleTest.of("C8", (subject, p) -> {
        Bounds<Rate> range = subject.agreement().terms().allInApr();
        if (subject.quotes().isEmpty()) {
            return Finding.notApplicable();
        }
        for (Quote quote : subject.quotes()) {
            Rate printed = quote.cost().printed();
            if (!range.contains(printed)) {
                return Finding.of(false, printed, range(range));
            }
        }
        return Finding.of(true, dearest(subject.quotes(), Tested.NOMINAL), range(range));
    });

    static final RuleTest<AgreementCase> NO_DEDUCTION = RuleTest.of("C9", (subject, p) -> {
        Set<String> funders =
                Set.of(subject.agreement().partnerId(), subject.agreement().lenderId());
        List<String> deducted = subject.quotes().stream()
                .flatMap(quote -> quote.price().charges().stream())
                .filter(charge -> charge.timing() == Charge.Timing.UPFRONT && funders.contains(charge.collector()))
                .map(charge -> charge.kind() + " " + charge.rate() + "%")
                .distinct()
                .toList();
        return subject.quotes().isEmpty()
                ? Finding.notApplicable()
                : Finding.of(deducted.isEmpty(), deducted.isEmpty() ? "none" : deducted, "none");
    });

    static final List<RuleTest<? super AgreementCase>> OF_AGREEMENT = List.of(
            FUNDER_CAP,
            SMALL_LOAN_CAP,
            LPR_CAP,
            SHORT_CAP,
            CONSUMER_FINANCE_CAP,
            NO_PLATFORM_FEE,
            GUARANTEE_FEE,
            COST_RANGE,
            NO_DEDUCTION);

    /** The caps, whose figure may be tested in either annual form. */
    static final List<RuleTest<AgreementCase>> CAPS =
            List.of(FUNDER_CAP, SMALL_LOAN_CAP, LPR_CAP, SHORT_CAP, CONSUMER_FINANCE_CAP);

    private CostRules() {}

    /** The province's cap, or the multiple of the loan prime rate. */
    static Rate lprCap(Lender lender, Parameters p) {
        Rate general = Rate.of(p.get(LPR).percent().multiply(BigDecimal.valueOf(p.get(MULTIPLE))));
        return p.get(PROVINCE_CAPS).getOrDefault(lender.homeRegion().province(), general);
    }

    /** Those that run for a month or less, which keep the cap of 24 % (C4), or those that come down with LPR (C3). */
    private static List<Quote> quotes(AgreementCase subject, boolean monthOrLess) {
        LocalDate aMonthOn = subject.day().plusMonths(1);
        return subject.quotes().stream()
                .filter(quote -> quote.loan().endsOn(subject.day()).isAfter(aMonthOn) != monthOrLess)
                .toList();
    }

    private static Finding withinCap(AgreementCase subject, Tested tested, Rate cap) {
        return withinCap(subject.quotes(), tested, cap);
    }

    private static Finding withinCap(List<Quote> quotes, Tested tested, Rate cap) {
        if (quotes.isEmpty()) {
            return Finding.notApplicable();
        }
        Rate dearest = dearest(quotes, tested);
        return Finding.of(dearest.compareTo(cap) <= 0, dearest, cap);
    }

    private static Rate dearest(List<Quote> quotes, Tested tested) {
        return quotes.stream()
                .map(Quote::cost)
                .map(cost -> tested == Tested.NOMINAL
                        ? cost.printed()
                        : cost.effective().printed())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Finding guaranteeFeeWithin(AgreementCase subject, Parameters none) {
        Bounds<Rate> range = subject.agreement().terms().guaranteeFee();
        Rate low = null;
        Rate high = null;
        for (Quote quote : subject.quotes()) {
            Rate fee = guaranteeFee(quote, subject.agreement());
            if (fee != null) {
                low = low == null || fee.compareTo(low) < 0 ? fee : low;
                high = high == null || fee.compareTo(high) > 0 ? fee : high;
            }
        }
        if (low == null || high == null) {
            return Finding.notApplicable();
        }
        if (range == null) {
            return Finding.missing("guaranteeFee");
        }
        boolean within = range.contains(low) && range.contains(high);
        return Finding.of(within, range.contains(high) ? low : high, range(range));
    }

    /** Percent a year; a fee taken once is spread over the term. Null when nothing is charged for a guarantee. */
    private static @Nullable Rate guaranteeFee(Quote quote, Agreement agreement) {
        List<Rate> fees = quote.price().charges().stream()
                .filter(charge -> GuarantorRules.forGuarantee(charge, agreement.guarantorId()))
                .map(charge -> charge.timing() == Charge.Timing.PER_INSTALMENT
                        ? charge.rate()
                        : perYear(charge.rate(), quote.loan()))
                .toList();
        return fees.isEmpty() ? null : fees.stream().reduce(Rate.ZERO, Rate::plus);
    }

    private static Rate perYear(Rate once, LoanShape loan) {
        BigDecimal periodsAYear = BigDecimal.valueOf(loan.unit() == TermUnit.MONTHS ? 12 : 365);
        return Rate.of(
                once.percent().multiply(periodsAYear).divide(BigDecimal.valueOf(loan.term()), 6, RoundingMode.HALF_UP));
    }

    private static String range(Bounds<Rate> range) {
        return Objects.toString(range.min(), "") + ".." + Objects.toString(range.max(), "");
    }

    /** {@code none}, or pairs such as {@code 33=18.00, 44=20.00}. */
    private static Map<Region, Rate> provinceCaps(String text) {
        Map<Region, Rate> caps = new HashMap<>();
        if (!"none".equals(text)) {
            for (String pair : text.split(",", -1)) {
                int equals = pair.indexOf('=');
                Region province = new Region(pair.substring(0, equals).strip()).province();
                if (caps.put(province, Rate.of(pair.substring(equals + 1).strip())) != null) {
                    throw new IllegalArgumentException("province " + province + " stands twice");
                }
            }
        }
        return Map.copyOf(caps);
    }
}
