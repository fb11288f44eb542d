package zhuqiao.platform.identity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.problem.Problem;

/**
 * Who calls.
 *
 * @param subject the token's subject, stable per person or client
 * @param name what an audit line shows: user name or client id
 * @param lenderId claim of a lender's client
 * @param partnerId claim of a partner's client
 */
public record Caller(
        String subject,
        String name,
        Set<String> roles,
        @Nullable String lenderId,
        @Nullable String partnerId) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The lender this caller acts for; 403 when it acts for none. */
    public String lender() {
        return Optional.ofNullable(has(Role.LENDER) ? lenderId : null).orElseThrow(Problem::forbidden);
    }

    /** The partner this caller acts for; 403 when it acts for none. */
    public String partner() {
        return Optional.ofNullable(has(Role.PARTNER) ? partnerId : null).orElseThrow(Problem::forbidden);
    }

    /** Whether this caller may read what belongs to the two counterparties: staff all, a counterparty its own. */
    public boolean sees(@Nullable String ownerLenderId, @Nullable String ownerPartnerId) {
        return isStaff()
                || (has(Role.LENDER) && lenderId != null && lenderId.equals(ownerLenderId))
                || (has(Role.PARTNER) && partnerId != null && partnerId.equals(ownerPartnerId));
    }

    public boolean isStaff() {
        return has(Role.OPERATOR) || has(Role.AUDITOR) || has(Role.AGREEMENT_EDITOR) || has(Role.AGREEMENT_APPROVER);
    }
}
