package zhuqiao.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Invariant HELD = new Invariant("额度从未超限", "quota never above its limit", true, "120 looks");
    private static final Invariant BROKEN =
            new Invariant("台账等于放款", "ledger equals disbursements", false, "3 / 4 loans, " + "very ".repeat(20));

    @Test
    void noLineIsWiderThanAHundredColumns() {
        Report report = report(List.of(HELD, BROKEN));

        assertThat(report.lines()).allMatch(line -> Columns.width(line) <= 100);
    }

    @Test
    void theTableNamesEveryPartAskedFor() {
        String text = String.join("\n", report(List.of(HELD)).lines());

        assertThat(text)
                .contains("进件", "规则拒绝", "无匹配资金方", "已推送", "授信通过", "授信拒绝", "已放款")
                .contains("松岭国有银行(虚构)", "p50", "p95", "p99", "P1", "26号")
                .contains("✓ 额度从未超限");
    }

    @Test
    void theStagesAddUp() {
        List<String> lines = report(List.of(HELD)).lines();

        assertThat(lines)
                .anyMatch(line -> line.contains("received") && line.contains(" 500  100.0%"))
                .anyMatch(line -> line.contains("referred") && line.contains(" 388   77.6%"))
                .anyMatch(line -> line.contains("  approved ") && line.contains(" 350   70.0%"));
    }

    @Test
    void oneBrokenInvariantBreaksTheRun() {
        assertThat(report(List.of(HELD)).allHold()).isTrue();
        assertThat(report(List.of(HELD, BROKEN)).allHold()).isFalse();
    }

    @Test
    void aBrokenInvariantIsMarked() {
        assertThat(report(List.of(BROKEN)).lines()).anyMatch(line -> line.startsWith("  ✗ 台账等于放款"));
    }

    private static Report report(List<Invariant> invariants) {
        return new Report(
                new Funnel(500, 60, 40, 12, 0, 38, 10, 340, 44, 6),
                List.of(new QuotaUse("松岭国有银行(虚构)", 3, 1_000_000_000_000L, 5_000_000L, 420_000_000_000L)),
                List.of(new Refusals.Reason(
                        "P1",
                        21,
                        "贷款用途属于禁止用途".repeat(6),
                        "the declared use is forbidden to everyone ".repeat(4),
                        "金规〔2024〕26号")),
                Percentiles.of(List.of(Duration.ofMillis(12))),
                Percentiles.of(List.of(Duration.ofMillis(34))),
                invariants,
                Duration.ofSeconds(31));
    }
}
