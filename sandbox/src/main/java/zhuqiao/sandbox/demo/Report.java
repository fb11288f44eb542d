package zhuqiao.sandbox.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The demo's ending as lines of at most 100 columns. */
record Report(
        Funnel funnel,
        List<QuotaUse> quotas,
        List<Refusals.Reason> reasons,
        Percentiles submission,
        Percentiles webhooks,
        List<Invariant> invariants,
        Duration took) {
    private static final int WIDTH = 100;
    private static final int FUNNEL_BAR = 40;
    private static final int QUOTA_BAR = 20;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        title(lines, "结果 Result · %d loans in %s".formatted(funnel.received(), seconds(took)));
        stages(lines);
        title(lines, "资金方今日额度(万元) Quota of the day by partner, CNY 10,000");
        quotaTable(lines);
        title(lines, "未能推送的主因 Why applications found no partner, at the nearest one");
        reasonTable(lines);
        title(lines, "时延 Latency");
        latencies(lines);
        title(lines, "不变式 Invariants");
        invariants.forEach(invariant -> lines.add(line(invariant)));
        lines.add("");
        return lines;
    }

    boolean allHold() {
        return invariants.stream().allMatch(Invariant::holds);
    }

    private void stages(List<String> lines) {
        stage(lines, 0, "进件", "received", funnel.received());
        stage(lines, 1, "规则拒绝", "rejected by a rule", funnel.rejected());
        stage(lines, 1, "无匹配资金方", "no partner eligible", funnel.noPartner());
        stage(lines, 1, "待补授权", "needs consent", funnel.needsConsent());
        stage(lines, 1, "人工复核", "review", funnel.review());
        stage(lines, 1, "已推送", "referred", funnel.referred());
        stage(lines, 2, "均未通过", "approved by none", funnel.notApproved());
        stage(lines, 2, "授信通过", "approved", funnel.approved());
        stage(lines, 3, "未放款", "not paid out", funnel.notDisbursed());
        stage(lines, 3, "已放款", "disbursed", funnel.disbursed());
        lines.add("  银行答复 answers of banks: 授信拒绝 declined %d · 超时未答 unanswered in time %d"
                .formatted(funnel.declined(), funnel.unanswered()));
    }

    /** @param depth of which line above it is a part */
    private void stage(List<String> lines, int depth, String zh, String en, long count) {
        double part = funnel.received() == 0 ? 0 : (double) count / funnel.received();
        lines.add("  " + Columns.left("  ".repeat(depth) + zh, 16) + Columns.left(en, 20)
                + Columns.right(String.valueOf(count), 6) + Columns.right(percent(part), 8) + "  "
                + Columns.bar(part, FUNNEL_BAR).stripTrailing());
    }

    private void quotaTable(List<String> lines) {
        lines.add("  " + Columns.left("资金方 partner", 26) + Columns.right("协议", 6) + Columns.right("给予 given", 13)
                + Columns.right("已用 used", 12) + Columns.right("预占 held", 11) + Columns.right("", 7));
        for (QuotaUse use : quotas) {
            lines.add("  " + Columns.left(use.partner(), 26) + Columns.right(String.valueOf(use.agreements()), 6)
                    + Columns.right(Columns.wan(use.given()), 13) + Columns.right(Columns.wan(use.used()), 12)
                    + Columns.right(Columns.wan(use.reserved()), 11) + Columns.right(percent(use.part()), 7)
                    + " " + Columns.bar(use.part(), QUOTA_BAR).stripTrailing());
        }
    }

    private void reasonTable(List<String> lines) {
        for (Refusals.Reason reason : reasons) {
            lines.add("  " + Columns.right(String.valueOf(reason.applications()), 5) + "  "
                    + Columns.left(reason.rule(), 24) + Columns.cut(reason.zh(), WIDTH - 34));
            if (!reason.en().equals(reason.zh())) {
                lines.add(" ".repeat(33) + Columns.cut(reason.en(), WIDTH - 34));
            }
            if (!reason.citation().isEmpty()) {
                lines.add(" ".repeat(33) + Columns.cut("〔" + reason.citation() + "〕", WIDTH - 34));
            }
        }
        if (reasons.isEmpty()) {
            lines.add("  无 none");
        }
    }

    private void latencies(List<String> lines) {
        lines.add("  " + Columns.left("", 44) + Columns.right("p50", 12) + Columns.right("p95", 12)
                + Columns.right("p99", 12) + Columns.right("n", 10));
        latency(lines, "进件至匹配答复 submission to matched answer", submission);
        latency(lines, "事件至回调送达 event to webhook received", webhooks);
    }

    private static void latency(List<String> lines, String label, Percentiles measured) {
        lines.add("  " + Columns.left(label, 44) + Columns.right(millis(measured.p50()), 12)
                + Columns.right(millis(measured.p95()), 12) + Columns.right(millis(measured.p99()), 12)
                + Columns.right(String.valueOf(measured.count()), 10));
    }

    private static String line(Invariant invariant) {
        return "  " + (invariant.holds() ? "✓ " : "✗ ") + Columns.left(invariant.zh(), 18)
                + Columns.left(invariant.en(), 36) + Columns.cut(invariant.figures(), WIDTH - 58);
    }

    private static void title(List<String> lines, String title) {
        lines.add("");
        lines.add("── " + title + " " + "─".repeat(Math.max(0, WIDTH - 4 - Columns.width(title))));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f%%", part * 100);
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
