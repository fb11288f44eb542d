package zhuqiao.matching.costsheet;

import jakarta.enterprise.context.ApplicationScoped;
import zhuqiao.core.matching.Market;
import zhuqiao.matching.agreement.MarketPlace;

/** Names of lenders, partners and guarantors, as the register has them now. */
@ApplicationScoped
public class PartyNames {
    private final MarketPlace place;

    public PartyNames(MarketPlace place) {
        this.place = place;
    }

    /** The party of that id, whatever its kind; an id that no register knows stands for itself. */
    public CostSheet.Party of(String id) {
        Market market = place.current().market();
        String name = market.partner(id)
                .map(facts -> facts.partner().name())
                .or(() -> market.lender(id).map(facts -> facts.lender().name()))
                .or(() -> market.guarantor(id).map(facts -> facts.guarantor().name()))
                .orElse(id);
        return new CostSheet.Party(id, name);
    }
}
