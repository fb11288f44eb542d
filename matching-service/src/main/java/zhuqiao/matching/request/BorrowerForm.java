package zhuqiao.matching.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/**
 * Who borrows. A company has a {@code legalRepresentative}, a sole proprietor an {@code owner}; an individual's own
 * particulars stand here directly.
 *
 * @param affiliates credit codes of companies that count as one borrower with this one
 */
public record BorrowerForm(
        BorrowerType type,
        String name,
        @Nullable Uscc uscc,
        @Nullable Industry industry,
        @Nullable LocalDate establishedOn,
        @Nullable Integer employees,
        @Nullable Money annualRevenue,
        @Nullable PersonForm legalRepresentative,
        @Nullable PersonForm owner,
        @Nullable List<Uscc> affiliates,
        @Nullable IdNumber idNumber,
        @Nullable String mobile,
        @Nullable Money monthlyIncome,
        @Nullable Boolean student) {
    private static final int MOST_AFFILIATES = 200;

    public BorrowerForm {
        Require.present(type, "type");
        Require.text(name, "name", 200);
        boolean individual = type == BorrowerType.INDIVIDUAL;
        given(!individual, uscc, "uscc");
        given(!individual, establishedOn, "establishedOn");
        Require.day(establishedOn, "establishedOn");
        given(type == BorrowerType.COMPANY, legalRepresentative, "legalRepresentative");
        given(type == BorrowerType.SOLE_PROPRIETOR, owner, "owner");
        given(individual, idNumber, "idNumber");
        given(individual, mobile, "mobile");
        absentFor(individual, industry, "industry");
        absentFor(individual, employees, "employees");
        absentFor(individual, annualRevenue, "annualRevenue");
        absentFor(!individual, monthlyIncome, "monthlyIncome");
        absentFor(!individual, student, "student");
        if (mobile != null) {
            PersonForm.mobile(mobile);
        }
        Require.that(employees == null || employees >= 0, "negative", "employees", "不得为负", "must not be negative");
        notNegative(annualRevenue, "annualRevenue");
        notNegative(monthlyIncome, "monthlyIncome");
        affiliates = affiliates == null ? null : List.copyOf(affiliates);
        Require.that(
                affiliates == null || affiliates.size() <= MOST_AFFILIATES,
                "length",
                "affiliates",
                "至多 " + MOST_AFFILIATES + " 项",
                "must have at most " + MOST_AFFILIATES + " entries");
    }

    /**
     * What tells this borrower from all others: the identity number of a natural person, whether or not a business is
     * run in that name, else the credit code.
     */
    public String identity() {
        IdNumber person = person();
        return person == null ? Require.present(uscc, "uscc").code() : person.number();
    }

    public List<Uscc> affiliatesOrNone() {
        return Require.orEmpty(affiliates);
    }

    /** What matching needs to know, without names and numbers. */
    public Borrower facts() {
        IdNumber person = person();
        return new Borrower(type, person == null ? null : person.birthDate(), establishedOn, industry, student);
    }

    private @Nullable IdNumber person() {
        return switch (type) {
            case INDIVIDUAL -> idNumber;
            case SOLE_PROPRIETOR -> Require.present(owner, "owner").idNumber();
            case COMPANY -> null;
        };
    }

    private static void given(boolean wanted, @Nullable Object value, String field) {
        if (wanted) {
            Require.present(value, field);
        } else {
            absentFor(true, value, field);
        }
    }

    private static void absentFor(boolean unwanted, @Nullable Object value, String field) {
        Require.that(
                !unwanted || value == null,
                "not-applicable",
                field,
                "此类借款人不适用",
                "does not apply to this type of borrower");
    }

    private static void notNegative(@Nullable Money money, String field) {
        Require.that(money == null || !money.isNegative(), "negative", field, "不得为负", "must not be negative");
    }
}
