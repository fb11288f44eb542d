package zhuqiao.core.counterparty;

import java.util.List;
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
}
