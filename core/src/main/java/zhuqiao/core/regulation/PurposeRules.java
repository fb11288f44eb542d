package zhuqiao.core.regulation;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.Scenario;

/** What money may be lent for and to whom (P1, P2, P3, P6). */
final class PurposeRules {
    static final Parameter<Set<Purpose>> PURPOSES = Parameter.choices("purposes", Purpose.class);
    static final Parameter<Set<Collateral>> COLLATERAL = Parameter.choices("collateral", Collateral.class);
    static final Parameter<Integer> YEARS = Parameter.count("years");

    static final RuleTest<ApplicationCase> FORBIDDEN = RuleTest.of(
            "P1/purpose",
            (subject, p) -> Finding.of(
                    !p.get(PURPOSES).contains(subject.request().purpose()),
                    subject.request().purpose(),
                    p.get(PURPOSES)),
            PURPOSES);

    static final RuleTest<ApplicationCase> DEBT_REPAYMENT = RuleTest.of(
            "P1/debtRepayment",
            (subject, p) -> Finding.of(
                    subject.request().purpose() != Purpose.DEBT_REPAYMENT,
                    subject.request().purpose(),
                    Purpose.DEBT_REPAYMENT));

    static final RuleTest<ApplicationCase> HOUSE_COLLATERAL = RuleTest.of(
            "P2",
            (subject, p) -> Finding.of(
                    !p.get(COLLATERAL).contains(subject.request().collateral()),
                    subject.request().collateral(),
                    p.get(COLLATERAL)),
            COLLATERAL);

    static final RuleTest<ApplicationCase> CONSUMPTION = RuleTest.of(
            "P3/consumption",
            (subject, p) -> {
                if (subject.request().scenario() != Scenario.CONSUMPTION) {
                    return Finding.notApplicable();
                }
                Borrower borrower = subject.request().borrower();
                return Finding.of(
                        borrower.naturalPerson()
                                && p.get(PURPOSES).contains(subject.request().purpose()),
                        borrower.type() + ", " + subject.request().purpose(),
                        p.get(PURPOSES));
            },
            PURPOSES);

    static final RuleTest<ApplicationCase> TRADE = RuleTest.of("P3/trade", (subject, p) -> {
        if (subject.request().scenario() != Scenario.SUPPLY_CHAIN) {
            return Finding.notApplicable();
        }
        SupplyChain trade = subject.request().supplyChain();
        int evidence = trade == null ? 0 : trade.receivables().size();
        return Finding.of(evidence > 0, evidence, 1);
    });

    static final RuleTest<ApplicationCase> AGE = RuleTest.of(
            "P6/age",
            (subject, p) -> {
                Borrower borrower = subject.request().borrower();
                if (!borrower.naturalPerson()) {
                    return Finding.notApplicable();
                }
                OptionalInt age = borrower.ageOn(subject.day());
                return age.isEmpty()
                        ? Finding.missing("birthDate")
                        : Finding.of(age.getAsInt() >= p.get(YEARS), age.getAsInt(), p.get(YEARS));
            },
            YEARS);

    static final RuleTest<ApplicationCase> STUDENT = RuleTest.of("P6/student", (subject, p) -> {
        Borrower borrower = subject.request().borrower();
        if (subject.request().scenario() != Scenario.CONSUMPTION || borrower.type() != BorrowerType.INDIVIDUAL) {
            return Finding.notApplicable();
        }
        return borrower.student() == null
                ? Finding.missing("student")
                : Finding.of(!borrower.student(), borrower.student(), false);
    });

    static final List<RuleTest<? super ApplicationCase>> OF_APPLICATION =
            List.of(FORBIDDEN, DEBT_REPAYMENT, HOUSE_COLLATERAL, CONSUMPTION, TRADE, AGE, STUDENT);

    private PurposeRules() {}
}
