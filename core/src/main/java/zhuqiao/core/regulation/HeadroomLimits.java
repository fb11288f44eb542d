package zhuqiao.core.regulation;

import java.util.Map;
import java.util.Optional;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.value.Money;

/** What a partner declares it may still take on (L2, L3, M10), in fen. */
public record HeadroomLimits(String partnerId, long oneLender, long allLenders, long guaranteed) {
    private static final long NONE = Long.MAX_VALUE;

    static HeadroomLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        boolean coLent = draft.coLending();
        boolean guarantor = draft.agreement().guarantorId() != null;
        return new HeadroomLimits(
                draft.agreement().partnerId(),
                coLent
                        ? declared(
                                rules,
                                draft,
                                HeadroomRules.ONE_LENDER,
                                PartnerKind.BANK,
                                HeadroomKind.CO_LENDING_ONE_LENDER,
                                standing)
                        : NONE,
                coLent
                        ? declared(
                                rules,
                                draft,
                                HeadroomRules.ALL_LENDERS,
                                PartnerKind.BANK,
                                HeadroomKind.CO_LENDING_ALL,
                                standing)
                        : NONE,
                guarantor
                        ? declared(
                                rules,
                                draft,
                                HeadroomRules.CONSUMER_FINANCE_GUARANTEED,
                                PartnerKind.CONSUMER_FINANCE,
                                HeadroomKind.CFC_GUARANTEED,
                                standing)
                        : NONE);
    }

    /** @param part fen the partner would add */
    public boolean allow(PortfolioFacts portfolio, long part) {
        return fits(portfolio.coLentWithLender(), part, oneLender)
                && fits(portfolio.coLent(), part, allLenders)
                && fits(portfolio.cfcGuaranteed(), part, guaranteed);
    }

    private boolean fits(Map<String, Money> byPartner, long part, long most) {
        if (most == NONE) {
            return true;
        }
        Money taken = byPartner.isEmpty() ? null : byPartner.get(partnerId);
        return (taken == null ? 0 : taken.fen()) + part <= most;
    }

    private static long declared(
            RulesOfDay rules,
            DraftCase draft,
            RuleTest<PairCase> test,
            PartnerKind concerned,
            HeadroomKind kind,
            Standing standing) {
        PartnerFacts partner = draft.partner();
        if (!rules.inForce(test) || (partner != null && partner.partner().kind() != concerned)) {
            return NONE;
        }
        var declared = partner == null ? Optional.<Headroom>empty() : HeadroomRules.current(draft, partner, kind);
        if (declared.isEmpty()) {
            standing.missing();
            return NONE;
        }
        return rules.blocks(test) ? declared.get().cap().fen() : NONE;
    }
}
