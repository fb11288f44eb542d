package zhuqiao.core.request;

import java.util.List;
import java.util.Set;

/**
 * What the database adds to an application, read once before matching.
 *
 * @param tried partners this application was already put to, in order
 * @param waivedRules rules an operator cleared for this application
 */
public record Facts(
        BorrowerFacts borrower, PortfolioFacts portfolio, QuotaView quota, List<Tried> tried, Set<String> waivedRules) {
    /** A new borrower under open quotas. */
    public static final Facts NONE =
            new Facts(BorrowerFacts.NEW, PortfolioFacts.NONE, QuotaView.OPEN, List.of(), Set.of());

    public Facts {
        tried = List.copyOf(tried);
        waivedRules = Set.copyOf(waivedRules);
    }

    public Facts withQuota(QuotaView view) {
        return new Facts(borrower, portfolio, view, tried, waivedRules);
    }

    public Facts withBorrower(BorrowerFacts facts) {
        return new Facts(facts, portfolio, quota, tried, waivedRules);
    }

    public Facts withPortfolio(PortfolioFacts facts) {
        return new Facts(borrower, facts, quota, tried, waivedRules);
    }

    public Facts withTried(List<Tried> partners) {
        return new Facts(borrower, portfolio, quota, partners, waivedRules);
    }

    public Facts withWaivedRules(Set<String> rules) {
        return new Facts(borrower, portfolio, quota, tried, rules);
    }
}
