package zhuqiao.core.regulation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check in words.
 *
 * @param message what the rule asks and what was found
 * @param citation the rule's source; empty when this build does not know the rule
 */
public record Description(String message, String citation) {
    static Description of(Rule rule, Check check, Locale locale) {
        boolean english = english(locale);
        return new Description(told(english ? rule.en() : rule.zh(), check, english), rule.citation());
    }

    static Description ofUnknown(Check check, Locale locale) {
        String template = Rule.key(check.rule(), check.aspect()) + ": {measured} / {threshold}";
        return new Description(told(template, check, english(locale)), "");
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static String told(String template, Check check, boolean english) {
        String unknown = check.confidential() ? (english ? "(withheld)" : "(不予披露)") : "—";
        String message = template.replace("{measured}", figure(check.measured(), unknown, english))
                .replace("{threshold}", figure(check.threshold(), unknown, english));
        return message + remark(check.verdict(), english);
    }

    private static String figure(@Nullable String figure, String unknown, boolean english) {
        if (figure == null) {
            return unknown;
        }
        return english ? figure : Glossary.zh(figure);
    }

    private static String remark(Verdict verdict, boolean english) {
        return switch (verdict) {
            case PASS -> english ? " — met" : ":符合";
            case NOT_APPLICABLE -> english ? " — not applicable" : ":不适用";
            case WAIVED -> english ? " — waived after review" : ":经复核豁免";
            case WARN -> english ? " — warning" : ":提示";
            case NEEDS_CONSENT -> english ? " — consent needed" : ":尚缺同意";
            case REVIEW -> english ? " — needs review" : ":需人工复核";
            case INDETERMINATE -> english ? " — cannot be determined, data missing" : ":资料不全,无法判定";
            case BLOCK_PAIR, BLOCK_APP -> english ? " — not met" : ":不符合";
        };
    }
}
