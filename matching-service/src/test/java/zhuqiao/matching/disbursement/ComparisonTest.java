package zhuqiao.matching.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedule;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.reconciliation.Difference;
import zhuqiao.matching.reconciliation.ExceptionKind;

class ComparisonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Money APPROVED = Money.of("120000.00");
    private static final Schedule OURS = Schedules.of(
            new LoanShape(APPROVED, 12, TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT),
            Rate.of("12.00"),
            List.of(),
            TODAY);
    private static final Comparison PLAIN = new Comparison(APPROVED, OURS, TODAY, false);

    @Test
    void theSameFiguresDifferInNothing() {
        assertThat(PLAIN.with(report("120000.00", TODAY, theirs(), null))).isEmpty();
    }

    @Test
    void oneFenOfInterestIsADifferenceThatNamesTheInstalment() {
        List<ReportedInstalment> theirs = new ArrayList<>(theirs());
        ReportedInstalment third = theirs.get(2);
        theirs.set(
                2,
                new ReportedInstalment(
                        third.dueOn(), third.principal(), third.interest().plus(Money.ofFen(1)), third.charges()));

        List<Difference> found = PLAIN.with(report("120000.00", TODAY, theirs, null));

        assertThat(found).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(ExceptionKind.SCHEDULE);
            assertThat(String.valueOf(difference.reported())).contains("number=3");
        });
    }

    @Test
    void aMissingInstalmentIsADifference() {
        List<Difference> found = PLAIN.with(report("120000.00", TODAY, theirs().subList(0, 11), null));

        assertThat(found).extracting(Difference::kind).containsExactly(ExceptionKind.SCHEDULE);
    }

    @Test
    void anotherFirstDueDateIsADifferenceEvenWithoutASchedule() {
        DisbursementReport report = new DisbursementReport(
                "token",
                DisbursementReport.Outcome.SUCCEEDED,
                APPROVED,
                TODAY,
                "JJ-1",
                TODAY.plusDays(31),
                null,
                null,
                null,
                "FK-1");

        assertThat(PLAIN.with(report)).extracting(Difference::kind).containsExactly(ExceptionKind.SCHEDULE);
    }

    @Test
    void anotherAmountIsOneDifferenceNotTwo() {
        List<Difference> found = PLAIN.with(report("119999.99", TODAY, theirs(), null));

        assertThat(found).containsExactly(new Difference(ExceptionKind.AMOUNT, APPROVED, Money.of("119999.99")));
    }

    @Test
    void moneyThatMovedBeforeTheConfirmationIsADifference() {
        List<Difference> found = PLAIN.with(report("120000.00", TODAY.minusDays(1), null, null));

        assertThat(found).extracting(Difference::kind).containsExactly(ExceptionKind.PAID_TOO_EARLY);
    }

    @Test
    void pledgedReceivablesWantTheirRegistration() {
        Comparison pledged = new Comparison(APPROVED, OURS, TODAY, true);

        assertThat(pledged.with(report("120000.00", TODAY, theirs(), "ZDW-1"))).isEmpty();
        assertThat(pledged.with(report("120000.00", TODAY, theirs(), null)))
                .extracting(Difference::kind)
                .containsExactly(ExceptionKind.REGISTRY_REFERENCE);
    }

    @Test
    void aFailureSaysWhyAndNothingOfMoney() {
        assertThatThrownBy(() -> new DisbursementReport(
                        "token",
                        DisbursementReport.Outcome.FAILED,
                        APPROVED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "SYSTEM",
                        "FK-1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("amount");
    }

    private static List<ReportedInstalment> theirs() {
        return OURS.instalments().stream().map(ReportedInstalment::of).toList();
    }

    private static DisbursementReport report(
            String amount, LocalDate on, @Nullable List<ReportedInstalment> schedule, @Nullable String registryRef) {
        return new DisbursementReport(
                "token",
                DisbursementReport.Outcome.SUCCEEDED,
                Money.of(amount),
                on,
                "JJ-1",
                null,
                schedule,
                registryRef,
                null,
                "FK-1");
    }
}
