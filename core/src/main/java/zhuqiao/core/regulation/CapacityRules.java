package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** How much a lender may co-fund and a guarantor may guarantee, by their own balance sheets (M6 to M9). */
final class CapacityRules {
    static final Parameter<Money> CONSUMPTION_CAP = Parameter.money("consumptionCap");
    static final Parameter<Money> BUSINESS_CAP = Parameter.money("businessCap");
    static final Parameter<Rate> PERCENT = Parameter.rate("percent");
    static final Parameter<Integer> NON_STANDARD = Parameter.count("nonStandardMultiple");
    static final Parameter<Integer> STANDARD = Parameter.count("standardMultiple");
    static final Parameter<Integer> MULTIPLE = Parameter.count("multiple");
    static final Parameter<Integer> SMALL_OR_AGRI_MULTIPLE = Parameter.count("smallOrAgriMultiple");
    private static final MonthDay YEAR_END = MonthDay.of(12, 31);

    static final RuleTest<PairCase> NETWORK_LENDER = RuleTest.of(
            "M6",
            (subject, p) -> {
                if (!subject.coLending()) {
                    return Finding.notApplicable();
                }
                Lender lender = subject.lender();
                if (lender == null) {
                    return Finding.missing("lender");
                }
                if (lender.kind() != LenderKind.NETWORK) {
                    return Finding.notApplicable();
                }
                boolean consumption = subject.request().scenario() == Scenario.CONSUMPTION;
                var owed = borrower(subject).atLender();
                Money line = (consumption ? owed.consumption() : owed.business()).plus(subject.lenderPart());
                Money cap = p.get(consumption ? CONSUMPTION_CAP : BUSINESS_CAP);
                return Finding.of(line.compareTo(cap) <= 0, line, cap);
            },
            CONSUMPTION_CAP,
            BUSINESS_CAP);

    static final RuleTest<PairCase> LENDER_SINGLE = RuleTest.of(
            "M7/single",
            (subject, p) -> ofLenderAssets(
                    subject, p.get(PERCENT), borrower(subject).atLender().total()),
            PERCENT);

    static final RuleTest<PairCase> LENDER_WITH_AFFILIATES = RuleTest.of(
            "M7/affiliates",
            (subject, p) -> ofLenderAssets(
                    subject,
                    p.get(PERCENT),
                    borrower(subject).atLender().total().plus(borrower(subject).affiliatesAtLender())),
            PERCENT);

    static final RuleTest<AgreementCase> LENDER_LEVERAGE = RuleTest.of(
            "M8",
            (subject, p) -> {
                if (!subject.coLending()) {
                    return Finding.notApplicable();
                }
                Financials books =
                        subject.lender() == null ? null : subject.lender().financials();
                if (books == null || books.nonStandardDebt() == null || books.standardDebt() == null) {
                    return Finding.missing("lender financials");
                }
                Money nonStandard = books.nonStandardDebt();
                Money standard = books.standardDebt();
                boolean within = nonStandard.compareTo(times(books.netAssets(), p.get(NON_STANDARD))) <= 0
                        && standard.compareTo(times(books.netAssets(), p.get(STANDARD))) <= 0;
                return Finding.of(
                        within,
                        nonStandard + ", " + standard,
                        times(books.netAssets(), p.get(NON_STANDARD)) + ", "
                                + times(books.netAssets(), p.get(STANDARD)));
            },
            NON_STANDARD,
            STANDARD);

    static final RuleTest<PairCase> GUARANTOR_TOTAL = RuleTest.of(
            "M9/total",
            (subject, p) -> {
                if (!guaranteed(subject)) {
                    return Finding.notApplicable();
                }
                Financials books = books(subject.guarantor());
                if (books == null || books.guaranteedBalance() == null) {
                    return Finding.missing("guarantor financials");
                }
                Money cap = guarantorTotal(books, p);
                Money since = of(subject.application().facts().portfolio().guaranteed(), subject);
                Money total = books.guaranteedBalance()
                        .plus(since)
                        .plus(subject.request().amount());
                return Finding.of(total.compareTo(cap) <= 0, total, cap).withheld();
            },
            MULTIPLE,
            SMALL_OR_AGRI_MULTIPLE);

    static final RuleTest<PairCase> GUARANTOR_SINGLE = RuleTest.of(
            "M9/single",
            (subject, p) -> ofGuarantorAssets(
                    subject, p.get(PERCENT), of(borrower(subject).atGuarantor(), subject)),
            PERCENT);

    static final RuleTest<PairCase> GUARANTOR_WITH_AFFILIATES = RuleTest.of(
            "M9/affiliates",
            (subject, p) -> ofGuarantorAssets(
                    subject,
                    p.get(PERCENT),
                    of(borrower(subject).atGuarantor(), subject)
                            .plus(of(borrower(subject).affiliatesAtGuarantor(), subject))),
            PERCENT);

    static final List<RuleTest<? super PairCase>> OF_PAIR = List.of(
            NETWORK_LENDER,
            LENDER_SINGLE,
            LENDER_WITH_AFFILIATES,
            LENDER_LEVERAGE,
            GUARANTOR_TOTAL,
            GUARANTOR_SINGLE,
            GUARANTOR_WITH_AFFILIATES);

    private CapacityRules() {}

    /** Percent of the lender's net assets at the last year-end, or null when those are not known. */
    static @Nullable Money lenderCap(AgreementCase subject, Rate percent) {
        Financials books = subject.lender() == null ? null : subject.lender().financials();
        return books == null || !books.asOf().equals(lastYearEnd(subject))
                ? null
                : books.netAssets().percent(percent);
    }

    private static LocalDate lastYearEnd(AgreementCase subject) {
        return YEAR_END.atYear(subject.day().getYear() - 1);
    }

    /** What the guarantor's balance sheet leaves of its total, or null when it is not known. */
    static @Nullable Money guarantorRoom(AgreementCase subject, @Nullable Period period) {
        Financials books = books(subject.guarantor());
        return period == null || books == null || books.guaranteedBalance() == null
                ? null
                : guarantorTotal(books, period.parameters()).minus(books.guaranteedBalance());
    }

    private static Money guarantorTotal(Financials books, Parameters p) {
        boolean smallOrAgri = Boolean.TRUE.equals(books.mainlySmallOrAgri());
        return times(books.netAssets(), p.get(smallOrAgri ? SMALL_OR_AGRI_MULTIPLE : MULTIPLE));
    }

    /** Percent of the guarantor's net assets, or null when those are not known. */
    static @Nullable Money guarantorCap(AgreementCase subject, @Nullable Rate percent) {
        Financials books = books(subject.guarantor());
        return books == null || percent == null ? null : books.netAssets().percent(percent);
    }

    private static BorrowerFacts borrower(PairCase subject) {
        return subject.application().facts().borrower();
    }

    private static Finding ofLenderAssets(PairCase subject, Rate percent, Money owed) {
        if (!subject.coLending()) {
            return Finding.notApplicable();
        }
        Money cap = lenderCap(subject, percent);
        if (cap == null) {
            return Finding.missing("lender financials of " + lastYearEnd(subject));
        }
        Money balance = owed.plus(subject.lenderPart());
        return Finding.of(balance.compareTo(cap) <= 0, balance, cap);
    }

    /** A credit insurer answers to insurance law; a missing guarantor is still one whose books are missing. */
    static boolean guaranteed(AgreementCase subject) {
        Guarantor guarantor = subject.guarantor();
        return subject.agreement().guarantorId() != null
                && (guarantor == null || guarantor.isLicensed(Set.of(LicenceKind.GUARANTEE), subject.day()));
    }

    private static Finding ofGuarantorAssets(PairCase subject, Rate percent, Money guaranteed) {
        if (!guaranteed(subject)) {
            return Finding.notApplicable();
        }
        Money cap = guarantorCap(subject, percent);
        if (cap == null) {
            return Finding.missing("guarantor financials");
        }
        Money balance = guaranteed.plus(subject.request().amount());
        return Finding.of(balance.compareTo(cap) <= 0, balance, cap).withheld();
    }

    private static @Nullable Financials books(@Nullable Guarantor guarantor) {
        return guarantor == null ? null : guarantor.financials();
    }

    private static Money of(Map<String, Money> byGuarantor, PairCase subject) {
        String guarantorId = subject.agreement().guarantorId();
        return guarantorId == null ? Money.ZERO : byGuarantor.getOrDefault(guarantorId, Money.ZERO);
    }

    private static Money times(Money base, int multiple) {
        return Money.ofFen(Math.multiplyExact(base.fen(), multiple));
    }
}
