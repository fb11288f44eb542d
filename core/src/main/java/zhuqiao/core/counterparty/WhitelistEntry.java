package zhuqiao.core.counterparty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/** One line of a partner's published cooperation list (名单制, rule A1): in force on {@code from <= day < to}. */
public record WhitelistEntry(
        WhitelistRole role,
        Uscc uscc,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Evidence evidence) {
    public WhitelistEntry {
        Require.present(role, "role");
        Require.present(uscc, "uscc");
        Require.present(from, "from");
        Require.day(from, "from");
        Require.day(to, "to");
        Require.that(to == null || from.isBefore(to), "reversed-range", "from", "须早于 to", "must be before to");
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
