package zhuqiao.matching.costsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.platform.json.Json;

class CostSheetTest {
    @Test
    void theDigestIsThatOfSortedMembersWithoutWhiteSpace() {
        assertThat(CostSheetDigest.canonical(Json.tree("""
                {"b": [{"z": 1, "a": "甲"}, null], "a": true}""")))
                .isEqualTo("{\"a\":true,\"b\":[{\"a\":\"甲\",\"z\":1},null]}");
    }

    @Test
    void theDigestOutlivesStorageAndChangesWithASingleFen() {
        CostSheet sheet = sheet("100.00");

        CostSheet stored = Json.read(Json.write(sheet), CostSheet.class);

        assertThat(CostSheetDigest.of(stored))
                .isEqualTo(CostSheetDigest.of(sheet))
                .matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(CostSheetDigest.of(sheet("100.01")));
    }

    @Test
    void thePagePrintsEveryFigureAndEscapesNames() {
        CostSheet sheet = sheet("100.00");

        String page = CostSheetPage.of(DrawnSheet.of(sheet));

        assertThat(page)
                .contains("综合融资成本明示表", "12.34%", "13.05%", "融资担保", "1000.00", "2026-12-23", CostSheetDigest.of(sheet))
                .contains("银行&lt;b&gt;")
                .doesNotContain("<b>", "{{", "null");
    }

    private static CostSheet sheet(String charges) {
        CostSheet.Party bank = new CostSheet.Party("bank-a", "银行<b>");
        CostSheet.Party guarantor = new CostSheet.Party("guarantor-a", "甬诚融资担保");
        Money total = Money.of(charges);
        return new CostSheet(
                UUID.fromString("0193f000-0000-7000-8000-000000000001"),
                UUID.fromString("0193f000-0000-7000-8000-000000000002"),
                "HZ-2026-001",
                1,
                new CostSheet.Party("lender-a", "竹溪小贷"),
                List.of(new CostSheet.Funder(bank, Rate.HUNDRED, Money.of("1000.00"))),
                Money.of("1000.00"),
                1,
                null,
                RepaymentMethod.EQUAL_INSTALMENT,
                Rate.of("8.40"),
                LocalDate.of(2026, 11, 23),
                Money.of("1000.00"),
                List.of(new CostSheet.ChargeItem(
                        Charge.Kind.GUARANTEE,
                        guarantor,
                        Charge.Base.OUTSTANDING,
                        Rate.of("1.20"),
                        Charge.Timing.PER_INSTALMENT,
                        total)),
                List.of(new CostSheet.Line(
                        1,
                        LocalDate.of(2026, 12, 23),
                        Money.of("1000.00"),
                        Money.of("7.00"),
                        List.of(new CostSheet.LineCharge(Charge.Kind.GUARANTEE, "guarantor-a", total)),
                        Money.of("1107.00"),
                        Money.ZERO)),
                Money.of("7.00"),
                total,
                Money.of("1107.00"),
                Rate.of("12.34"),
                Rate.of("13.05"),
                CostSheet.CostBasis.IRR_TIMES_12,
                Instant.parse("2026-12-23T00:00:00Z"));
    }

    @Test
    void aTermIsGivenInItsOwnUnitOnly() {
        assertThat(CostSheet.months(6, TermUnit.MONTHS)).isEqualTo(6);
        assertThat(CostSheet.days(6, TermUnit.MONTHS)).isNull();
    }
}
