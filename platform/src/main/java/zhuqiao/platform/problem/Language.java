package zhuqiao.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages of titles, details and rule messages. */
public enum Language {
    ZH,
    EN;

    private static final List<String> OFFERED = List.of("zh", "en");

    /** The best match for an {@code Accept-Language} header (RFC 9110 section 12.5.4); Chinese when in doubt. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return "en".equals(tag) ? EN : ZH;
        } catch (IllegalArgumentException malformed) {
            return ZH;
        }
    }
}
