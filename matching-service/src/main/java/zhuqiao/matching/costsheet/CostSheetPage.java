package zhuqiao.matching.costsheet;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.matching.quota.BusinessDay;

/** The sheet as a page to read and print, in Chinese, without scripts or anything fetched from elsewhere. */
final class CostSheetPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String TEMPLATE = template();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CostSheetPage() {}

    static String of(DrawnSheet drawn) {
        CostSheet sheet = drawn.sheet();
        Map<String, String> values = Map.ofEntries(
                entry("principal", sheet.principal().toString()),
                entry("term", term(sheet.termMonths(), sheet.termDays())),
                entry("annualRate", sheet.annualRate().toString()),
                entry("method", method(sheet.repaymentMethod())),
                entry("netDisbursed", sheet.netDisbursed().toString()),
                entry("totalRepaid", sheet.totalRepaid().toString()),
                entry("totalInterest", sheet.totalInterest().toString()),
                entry("totalCharges", sheet.totalCharges().toString()),
                entry("nominal", sheet.nominalAnnualCost().toString()),
                entry("effective", sheet.effectiveAnnualCost().toString()),
                entry("basis", basis(sheet.costBasis())),
                entry(
                        "funders",
                        sheet.funders().stream().map(CostSheetPage::funder).collect(Collectors.joining())),
                entry("charges", charges(sheet.charges())),
                entry("disbursedOn", sheet.disbursedOn().toString()),
                entry(
                        "schedule",
                        sheet.schedule().stream().map(CostSheetPage::line).collect(Collectors.joining())),
                entry("agreementNo", escape(sheet.agreementNo())),
                entry("agreementVersion", Integer.toString(sheet.agreementVersion())),
                entry("lender", escape(sheet.lender().name())),
                entry(
                        "validUntil",
                        ZonedDateTime.ofInstant(sheet.validUntil(), BusinessDay.ZONE)
                                .format(MINUTE)),
                entry("digest", drawn.digest()));
        return PLACE.matcher(TEMPLATE)
                .replaceAll(place -> Matcher.quoteReplacement(requireNonNull(values.get(place.group(1)))));
    }

    private static String template() {
        try (InputStream page = requireNonNull(CostSheetPage.class.getResourceAsStream("/costsheet/page.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String charges(List<CostSheet.ChargeItem> charges) {
        if (charges.isEmpty()) {
            return "<p>无。</p>";
        }
        return charges.stream()
                .map(CostSheetPage::charge)
                .collect(Collectors.joining(
                        "",
                        "<table><thead><tr><th>费用</th><th>收取方</th><th>收费标准</th><th>收取时间</th><th>合计(元)</th></tr></thead><tbody>\n",
                        "</tbody></table>"));
    }

    private static String funder(CostSheet.Funder funder) {
        return "<tr><td class=\"text\">%s</td><td>%s%%</td><td>%s</td></tr>\n"
                .formatted(escape(funder.party().name()), funder.share(), funder.amount());
    }

    private static String charge(CostSheet.ChargeItem item) {
        boolean once = item.timing() == Charge.Timing.UPFRONT;
        return "<tr><td class=\"text\">%s</td><td class=\"text\">%s</td><td>%s的 %s%%%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        kind(item.kind()),
                        escape(item.collector().name()),
                        item.base() == Charge.Base.OUTSTANDING ? "剩余本金" : "初始本金",
                        item.rate(),
                        once ? "" : "/年",
                        once ? "放款时一次" : "随每期还款",
                        item.total());
    }

    private static String line(CostSheet.Line line) {
        Money charges =
                line.charges().stream().map(CostSheet.LineCharge::amount).reduce(Money.ZERO, Money::plus);
        return "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        line.number(),
                        line.dueOn(),
                        line.principal(),
                        line.interest(),
                        charges,
                        line.total(),
                        line.remaining());
    }

    private static String term(@Nullable Integer months, @Nullable Integer days) {
        return months == null ? days + " 天" : months + " 个月";
    }

    private static String method(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_INSTALMENT -> "等额本息";
            case EQUAL_PRINCIPAL -> "等额本金";
            case INTEREST_ONLY -> "先息后本";
            case BULLET -> "到期一次性还本付息";
        };
    }

    private static String basis(CostSheet.CostBasis basis) {
        return switch (basis) {
            case IRR_TIMES_12 -> "月内部收益率(IRR)乘以 12 的方法";
            case SIMPLE_ACT_365 -> "单利、实际天数/365 的方法";
        };
    }

    private static String kind(Charge.Kind kind) {
        return switch (kind) {
            case GUARANTEE -> "担保费";
            case INSURANCE -> "保险费";
            case INSTALMENT_FEE -> "分期手续费";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
