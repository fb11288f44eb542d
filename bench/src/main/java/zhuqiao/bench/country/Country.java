package zhuqiao.bench.country;

import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Uscc;

/** A drawn market: its parties, what they published and declared, and every agreement in one version. */
public record Country(
        List<LenderFacts> lenders,
        List<PartnerFacts> partners,
        List<GuarantorFacts> guarantors,
        List<AgreementVersion> agreements) {
    private static final long SEED = 20261123;
    private static final Uscc PLATFORM = zhuqiao.sandbox.market.Market.PLATFORM;

    /** The same numbers give the same country. */
    public static Country of(int lenderCount, int agreementsEach) {
        Dice dice = new Dice(SEED);
        return draw(Lenders.draw(lenderCount, dice), agreementsEach, dice);
    }

    private static Country draw(List<LenderFacts> lenders, int agreementsEach, Dice dice) {
        Partners partners = Partners.draw(dice);
        List<GuarantorFacts> guarantors = Guarantors.draw(dice);
        Agreements books = new Agreements(dice, partners, guarantors);
        List<AgreementVersion> agreements = new ArrayList<>(lenders.size() * agreementsEach);
        for (int i = 0; i < lenders.size(); i++) {
            Lender lender = lenders.get(i).lender();
            agreements.addAll(books.of(lender, i, agreementsEach));
        }
        List<PartnerFacts> facts = new PartnerLists(dice, PLATFORM, lenders, guarantors).of(partners.all(), agreements);
        return new Country(lenders, facts, guarantors, agreements);
    }

    /** A country of a single lender, one that lends over the network, with so many agreements. */
    public static Country ofOneLender(int agreementCount) {
        Dice dice = new Dice(SEED);
        List<LenderFacts> giant =
                List.of(Lenders.draw(Lenders.NETWORK_EVERY, dice).getLast());
        return draw(giant, agreementCount, dice);
    }

    public Market market() {
        return Market.of(PLATFORM, lenders, partners, guarantors, agreements);
    }
}
