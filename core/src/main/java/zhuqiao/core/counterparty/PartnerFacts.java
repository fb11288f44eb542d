package zhuqiao.core.counterparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhuqiao.core.value.Require;

/**
 * All that is known of a partner, as it travels on the topic {@code counterparties} under the key
 * {@code partner:<id>}.
 *
 * @param whitelist every entry ever published, past ones too, so that an earlier day can be judged again
 * @param headroom every declaration; of those alike in kind and lender the newest {@code asOf} counts
 */
public record PartnerFacts(Partner partner, List<WhitelistEntry> whitelist, List<Headroom> headroom) {
    public PartnerFacts {
        Require.present(partner, "partner");
        whitelist = Require.orEmpty(whitelist);
        headroom = Require.orEmpty(headroom);
    }

    /**
     * The newest declaration made by the day, run out or not; of those of one day the one that came last.
     *
     * @param lenderId concerns {@link HeadroomKind#CO_LENDING_ONE_LENDER} alone
     */
    public Optional<Headroom> declared(HeadroomKind kind, String lenderId, LocalDate day) {
        return headroom.stream()
                .filter(each -> each.kind() == kind && !each.asOf().isAfter(day))
                .filter(each -> kind != HeadroomKind.CO_LENDING_ONE_LENDER || lenderId.equals(each.lenderId()))
                .reduce((known, later) -> later.asOf().isBefore(known.asOf()) ? known : later);
    }
}
