package zhuqiao.core.regulation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that figures hold, in the words of the trade. What has no word here stays as it is. */
final class Glossary {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");
    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("MONTHS", "个月"),
            Map.entry("DAYS", "天"),
            Map.entry("SUPPLY_CHAIN", "供应链"),
            Map.entry("CONSUMPTION", "消费"),
            Map.entry("BUSINESS", "经营"),
            Map.entry("COMPANY", "企业"),
            Map.entry("SOLE_PROPRIETOR", "个体工商户"),
            Map.entry("INDIVIDUAL", "自然人"),
            Map.entry("WORKING_CAPITAL", "流动资金"),
            Map.entry("INVENTORY", "备货"),
            Map.entry("EQUIPMENT", "设备"),
            Map.entry("AGRICULTURE", "农业生产"),
            Map.entry("REFINANCING", "应急转贷"),
            Map.entry("HOME_IMPROVEMENT", "装修"),
            Map.entry("MEDICAL", "医疗"),
            Map.entry("EDUCATION", "教育"),
            Map.entry("TRAVEL", "旅游"),
            Map.entry("CAR", "购车"),
            Map.entry("MAJOR_PURCHASE", "大额消费"),
            Map.entry("OTHER_CONSUMPTION", "其他消费"),
            Map.entry("HOUSE_PURCHASE", "购房"),
            Map.entry("SECURITIES", "证券投资"),
            Map.entry("EQUITY", "股权投资"),
            Map.entry("DEBT_REPAYMENT", "偿还其他贷款"),
            Map.entry("NONE", "无"),
            Map.entry("RECEIVABLES", "应收账款"),
            Map.entry("VEHICLE", "车辆"),
            Map.entry("REAL_ESTATE", "房产"),
            Map.entry("GUARANTEE", "担保"),
            Map.entry("EQUAL_INSTALMENT", "等额本息"),
            Map.entry("EQUAL_PRINCIPAL", "等额本金"),
            Map.entry("INTEREST_ONLY", "先息后本"),
            Map.entry("BULLET", "到期一次性还本付息"));

    private Glossary() {}

    static String zh(String figure) {
        return CODE.matcher(figure).replaceAll(code -> Matcher.quoteReplacement(word(code.group())));
    }

    private static String word(String code) {
        return ZH.getOrDefault(code, code);
    }
}
