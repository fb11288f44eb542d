package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_APP;
import static zhuqiao.core.regulation.Verdict.INDETERMINATE;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Rate;

class PurposeAndTradeRulesTest {
    private static final Set<Purpose> FORBIDDEN = Set.of(Purpose.SECURITIES, Purpose.EQUITY, Purpose.HOUSE_PURCHASE);
    private static final Set<Purpose> BUSINESS = Set.of(
            Purpose.WORKING_CAPITAL, Purpose.INVENTORY, Purpose.EQUIPMENT, Purpose.AGRICULTURE, Purpose.REFINANCING);

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void p1ForbidsSpeculationHousesAndRepayingOtherLoans(Purpose purpose) {
        assertThat(Weighing.company().request("purpose", purpose).of("P1/purpose"))
                .isEqualTo(FORBIDDEN.contains(purpose) ? BLOCK_APP : PASS);
        assertThat(Weighing.company().request("purpose", purpose).of("P1/debtRepayment"))
                .isEqualTo(purpose == Purpose.DEBT_REPAYMENT ? BLOCK_APP : PASS);
    }

    @ParameterizedTest
    @EnumSource(Collateral.class)
    void p2RefusesHouses(Collateral collateral) {
        assertThat(Weighing.company().request("collateral", collateral).of("P2"))
                .isEqualTo(collateral == Collateral.REAL_ESTATE ? BLOCK_APP : PASS);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void p3ConsumptionIsForConsuming(Purpose purpose) {
        boolean consuming =
                !FORBIDDEN.contains(purpose) && !BUSINESS.contains(purpose) && purpose != Purpose.DEBT_REPAYMENT;

        assertThat(Weighing.consumer().request("purpose", purpose).of("P3/consumption"))
                .isEqualTo(consuming ? PASS : BLOCK_APP);
        assertThat(Weighing.company().request("purpose", purpose).of("P3/consumption"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void p3ACompanyDoesNotConsume() {
        assertThat(Weighing.consumer().borrower("type", BorrowerType.COMPANY).of("P3/consumption"))
                .isEqualTo(BLOCK_APP);
    }

    @Test
    void p3ASupplyChainLoanRestsOnATrade() {
        assertThat(Weighing.supplyChain().of("P3/trade")).isEqualTo(PASS);
        assertThat(Weighing.supplyChain().request("supplyChain", null).of("P3/trade"))
                .isEqualTo(BLOCK_APP);
        assertThat(Weighing.supplyChain()
                        .request("supplyChain", new SupplyChain(Samples.CORE_ENTERPRISE, List.of()))
                        .of("P3/trade"))
                .isEqualTo(BLOCK_APP);
        assertThat(Weighing.company().of("P3/trade")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2027-05-01, PASS, PASS",
        "2026-11-01, 2027-05-02, WARN, PASS",
        "2026-11-01, 2027-11-01, WARN, PASS",
        "2026-11-01, 2027-11-02, WARN, BLOCK_PAIR"
    })
    void p4AVoucherRunsHalfAYearAndAYearAtMost(LocalDate issued, LocalDate due, Verdict normal, Verdict longest) {
        Receivable voucher = With.with(Samples.receivable("700000.00", issued, due), "kind", Receivable.Kind.E_VOUCHER);

        assertThat(resting(voucher).of("P4/normal")).isEqualTo(normal);
        assertThat(resting(voucher).of("P4/longest")).isEqualTo(longest);
        assertThat(resting(voucher).on("2025-06-14").of("P4/longest")).isEqualTo(NOT_APPLICABLE);
        assertThat(resting(voucher).on("2025-06-15").of("P4/longest")).isEqualTo(longest);
    }

    @Test
    void p4ConcernsVouchersAlone() {
        assertThat(Weighing.supplyChain().of("P4/normal")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("P4/normal")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void p5AReceivableIsFinancedOnce() {
        Receivable one = Samples.receivable("700000.00", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30));

        assertThat(resting(one).of("P5/unique")).isEqualTo(PASS);
        assertThat(resting(one, one).of("P5/unique")).isEqualTo(BLOCK_APP);
        Check taken =
                resting(one).known("financedReceivables", Set.of(one.key())).check("P5/unique");
        assertThat(taken.verdict()).isEqualTo(BLOCK_APP);
        assertThat(taken.confidential()).isTrue();
        assertThat(Weighing.company().of("P5/unique")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T04:00:00Z, PASS",
        "2026-11-23T04:00:01Z, BLOCK_APP",
        "2026-10-31T16:00:00Z, PASS",
        "2026-10-31T15:59:59Z, BLOCK_APP",
        ", INDETERMINATE"
    })
    void p5TheRegistryWasSearched(Instant checkedAt, Verdict expected) {
        Receivable receivable = With.with(
                Samples.receivable("700000.00", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30)),
                "registryCheckedAt",
                checkedAt);

        assertThat(resting(receivable).of("P5/registry")).isEqualTo(expected);
        assertThat(Weighing.company().of("P5/registry")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-23T16:00:00Z, PASS", "2026-10-23T15:59:59Z, BLOCK_APP"})
    void p5TheSearchIsNotOlderThanThirtyDays(Instant checkedAt, Verdict expected) {
        Receivable old = With.with(
                Samples.receivable("700000.00", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 4, 30)),
                "registryCheckedAt",
                checkedAt);
        Receivable unsearched = With.with(old, "registryCheckedAt", null);

        assertThat(resting(old).of("P5/registry")).isEqualTo(expected);
        assertThat(resting(unsearched, old).of("P5/registry")).isEqualTo(expected == PASS ? INDETERMINATE : BLOCK_APP);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-23, PASS", "2027-03-22, BLOCK_APP"})
    void p5TheLoanEndsWithItsLastReceivable(LocalDate lastDue, Verdict expected) {
        Receivable early = Samples.receivable("1.00", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));
        Receivable last = Samples.receivable("700000.00", LocalDate.of(2026, 11, 1), lastDue);

        assertThat(resting(early, last).of("P5/due")).isEqualTo(expected);
        assertThat(resting(last, early).of("P5/due")).isEqualTo(expected);
        assertThat(Weighing.company().of("P5/due")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"625000.00, 80.00, PASS", "624999.99, 80.00, BLOCK_PAIR", "500000.00, , PASS", "499999.99, , BLOCK_PAIR"
    })
    void p5TheAdvanceStaysWithinTheAgreedPart(String receivables, String rate, Verdict expected) {
        Receivable one = Samples.receivable(receivables, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30));

        assertThat(resting(one)
                        .terms("advanceRate", rate == null ? null : Rate.of(rate))
                        .of("P5/advance"))
                .isEqualTo(expected);
        assertThat(Weighing.company().of("P5/advance")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, 2026-11-23, PASS",
        "2008-11-24, 2026-11-23, BLOCK_APP",
        "2008-02-29, 2026-02-28, BLOCK_APP",
        "2008-02-29, 2026-03-01, PASS"
    })
    void p6ABorrowerIsOfAge(LocalDate born, String day, Verdict expected) {
        assertThat(Weighing.consumer().borrower("birthDate", born).on(day).of("P6/age"))
                .isEqualTo(expected);
    }

    @Test
    void p6StudentsAndUnknownAges() {
        assertThat(Weighing.consumer().borrower("birthDate", null).of("P6/age")).isEqualTo(INDETERMINATE);
        assertThat(Weighing.company().of("P6/age")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer().of("P6/student")).isEqualTo(PASS);
        assertThat(Weighing.consumer().borrower("student", true).of("P6/student"))
                .isEqualTo(BLOCK_APP);
        assertThat(Weighing.consumer().borrower("student", null).of("P6/student"))
                .isEqualTo(INDETERMINATE);
        assertThat(Weighing.consumer()
                        .borrower("student", true)
                        .on("2021-02-23")
                        .of("P6/student"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of("P6/student")).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer()
                        .borrower("type", BorrowerType.SOLE_PROPRIETOR)
                        .of("P6/student"))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void aBulletInDaysEndsOnItsDay() {
        Receivable one = Samples.receivable("700000.00", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 23));

        assertThat(resting(one)
                        .loan("500000.00", 30, TermUnit.DAYS, RepaymentMethod.BULLET)
                        .of("P5/due"))
                .isEqualTo(PASS);
        assertThat(resting(one)
                        .loan("500000.00", 31, TermUnit.DAYS, RepaymentMethod.BULLET)
                        .of("P5/due"))
                .isEqualTo(BLOCK_APP);
    }

    private static Weighing resting(Receivable... receivables) {
        return Weighing.supplyChain()
                .request("supplyChain", new SupplyChain(Samples.CORE_ENTERPRISE, List.of(receivables)));
    }
}
