package zhuqiao.core.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** What the parties agreed to fund (T-…), as checks of the same kind as the law's. */
final class TermRules {
    static final RuleTest<PairCase> SCENARIO = RuleTest.of(
            "T-SCENARIO",
            (subject, p) -> among(subject.request().scenario(), terms(subject).scenarios()));

    static final RuleTest<PairCase> BORROWER = RuleTest.of(
            "T-BORROWER",
            (subject, p) ->
                    among(subject.request().borrower().type(), terms(subject).borrowerTypes()));

    static final RuleTest<PairCase> REGION = RuleTest.of("T-REGION", (subject, p) -> {
        Region region = subject.request().region();
        return Finding.of(
                terms(subject).regions().allow(region),
                region,
                list(
                        terms(subject).regions().include(),
                        terms(subject).regions().exclude()));
    });

    static final RuleTest<PairCase> INDUSTRY = RuleTest.of("T-INDUSTRY", (subject, p) -> {
        IndustryTerms industries = terms(subject).industries();
        boolean unrestricted = industries == null
                || (industries.include().isEmpty() && industries.exclude().isEmpty());
        boolean individual = subject.request().borrower().type() == BorrowerType.INDIVIDUAL;
        if (industries == null || unrestricted || individual) {
            return Finding.notApplicable();
        }
        Industry industry = subject.request().borrower().industry();
        return industry == null
                ? Finding.missing("industry")
                : Finding.of(industries.allow(industry), industry, list(industries.include(), industries.exclude()));
    });

    static final RuleTest<PairCase> GRADE = RuleTest.of(
            "T-GRADE",
            (subject, p) -> among(subject.request().riskGrade(), terms(subject).riskGrades()));

    static final RuleTest<PairCase> PURPOSE = RuleTest.of(
            "T-PURPOSE",
            (subject, p) -> among(subject.request().purpose(), terms(subject).purposes()));

    static final RuleTest<PairCase> COLLATERAL = RuleTest.of(
            "T-COLLATERAL",
            (subject, p) -> among(subject.request().collateral(), terms(subject).collateral()));

    static final RuleTest<PairCase> AMOUNT = RuleTest.of(
            "T-AMOUNT",
            (subject, p) -> within(subject.request().amount(), terms(subject).amount()));

    static final RuleTest<PairCase> TERM = RuleTest.of("T-TERM", (subject, p) -> {
        LoanRequest request = subject.request();
        Bounds<Integer> bounds = request.loan().unit() == TermUnit.MONTHS
                ? terms(subject).termMonths()
                : terms(subject).termDays();
        String asked = request.loan().term() + " " + request.loan().unit();
        return bounds == null
                ? Finding.of(false, asked, "none")
                : Finding.of(bounds.contains(request.loan().term()), asked, range(bounds));
    });

    static final RuleTest<PairCase> METHOD = RuleTest.of(
            "T-METHOD",
            (subject, p) ->
                    among(subject.request().loan().method(), terms(subject).repaymentMethods()));

    static final RuleTest<PairCase> AGE = RuleTest.of("T-AGE", (subject, p) -> {
        Bounds<Integer> bounds = terms(subject).borrowerAge();
        return bounds == null || !subject.request().borrower().naturalPerson()
                ? Finding.notApplicable()
                : within(subject.request().borrower().ageOn(subject.day()), bounds, "birthDate");
    });

    static final RuleTest<PairCase> ESTABLISHED = RuleTest.of("T-ESTABLISHED", (subject, p) -> {
        Bounds<Integer> bounds = terms(subject).establishedMonths();
        boolean individual = subject.request().borrower().type() == BorrowerType.INDIVIDUAL;
        return bounds == null || individual
                ? Finding.notApplicable()
                : within(subject.request().borrower().establishedMonthsOn(subject.day()), bounds, "establishedOn");
    });

    static final RuleTest<PairCase> MAX_COST = RuleTest.of("T-MAX-APR", (subject, p) -> {
        Rate most = subject.request().maxAllInApr();
        if (most == null || subject.quotes().isEmpty()) {
            return Finding.notApplicable();
        }
        Rate cost = subject.quotes().getFirst().cost().printed();
        return Finding.of(cost.compareTo(most) <= 0, cost, most);
    });

    static final RuleTest<PairCase> VALIDITY = RuleTest.of(
            "T-VALIDITY",
            (subject, p) -> Finding.of(
                    subject.agreement().inForceOn(subject.day()),
                    subject.day(),
                    subject.agreement().validFrom() + ".." + subject.agreement().validTo()));

    static final RuleTest<PairCase> STATUS = RuleTest.of("T-STATUS", (subject, p) -> {
        Instant now = subject.application().now();
        var status = subject.version().statusAt(now);
        return Finding.of(status == AgreementStatus.ACTIVE, status, "ACTIVE");
    });

    static final List<RuleTest<? super PairCase>> OF_PAIR = List.of(
            STATUS,
            VALIDITY,
            SCENARIO,
            BORROWER,
            REGION,
            INDUSTRY,
            GRADE,
            PURPOSE,
            COLLATERAL,
            AMOUNT,
            TERM,
            METHOD,
            AGE,
            ESTABLISHED,
            MAX_COST);

    private TermRules() {}

    private static Terms terms(PairCase subject) {
        return subject.agreement().terms();
    }

    private static <T> Finding among(T value, List<T> allowed) {
        return Finding.of(allowed.contains(value), value, allowed);
    }

    private static <T extends Comparable<? super T>> Finding within(T value, Bounds<T> bounds) {
        return Finding.of(bounds.contains(value), value, range(bounds));
    }

    private static Finding within(OptionalInt value, Bounds<Integer> bounds, String input) {
        return value.isEmpty() ? Finding.missing(input) : within(value.getAsInt(), bounds);
    }

    private static String range(Bounds<?> bounds) {
        return Objects.toString(bounds.min(), "") + ".." + Objects.toString(bounds.max(), "");
    }

    private static String list(List<?> include, @Nullable List<?> exclude) {
        String in = include.isEmpty() ? "any" : include.toString();
        return exclude == null || exclude.isEmpty() ? in : in + " except " + exclude;
    }
}
