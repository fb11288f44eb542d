package zhuqiao.partner.agreement;

import java.util.Locale;

/** What people do with an agreement; the names are those of the paths. */
enum Action {
    SUBMISSION,
    APPROVAL,
    REJECTION,
    SUSPENSION,
    RESUMPTION,
    TERMINATION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
