package zhuqiao.partner.agreement;

import java.util.Locale;

/** What people do with an agreement; the names are those of the paths. */
public enum Action {
    SUBMISSION,
    APPROVAL,
    REJECTION,
    SUSPENSION,
    RESUMPTION,
    TERMINATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
