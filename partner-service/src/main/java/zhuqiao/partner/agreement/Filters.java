package zhuqiao.partner.agreement;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.counterparty.BusinessDay;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Role;

/** The query parameters of a list of agreements. */
public record Filters(
        @QueryParam("lenderId") @Nullable String lenderId,
        @QueryParam("partnerId") @Nullable String partnerId,
        @QueryParam("status") @Nullable String status,
        @QueryParam("scenario") @Nullable String scenario,
        @QueryParam("text") @Nullable String text,
        @QueryParam("expiringWithinDays") @Nullable String expiringWithinDays) {

    /** The search, kept to the caller's own agreements unless the caller is staff. */
    Search search(Caller caller) {
        Search search = new Search()
                .lender(lenderId)
                .partner(partnerId)
                .status(status)
                .scenario(scenario)
                .text(text)
                .expiringWithinDays(expiringWithinDays, BusinessDay.of(Instant.now()));
        if (caller.isStaff()) {
            return search;
        }
        return caller.has(Role.LENDER) ? search.onlyLender(caller.lender()) : search.onlyPartner(caller.partner());
    }
}
