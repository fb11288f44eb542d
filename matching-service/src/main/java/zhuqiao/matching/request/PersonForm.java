package zhuqiao.matching.request;

import java.util.regex.Pattern;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Require;

/** A natural person: a company's legal representative, a sole proprietor's owner. */
public record PersonForm(String name, IdNumber idNumber, String mobile) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    public PersonForm {
        Require.text(name, "name", 100);
        Require.present(idNumber, "idNumber");
        mobile(mobile);
    }

    /** Throws unless the text is a mainland mobile number of eleven digits. */
    static void mobile(String mobile) {
        Require.present(mobile, "mobile");
        Require.that(
                MOBILE.matcher(mobile).matches(), "mobile", "mobile", "不是手机号码", "is not a mobile number of 11 digits");
    }
}
