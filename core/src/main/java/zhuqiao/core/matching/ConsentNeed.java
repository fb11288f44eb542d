package zhuqiao.core.matching;

import java.util.List;
import zhuqiao.core.request.Consent;

/**
 * What the borrower would still have to consent to.
 *
 * @param recipient id of the partner or of its agreement's guarantor
 */
public record ConsentNeed(String partnerId, String recipient, List<Consent.Kind> kinds) {
    public ConsentNeed {
        kinds = List.copyOf(kinds);
    }
}
