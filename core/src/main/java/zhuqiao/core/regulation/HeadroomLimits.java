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
public record HeadroomLimits(long oneLender, long allLenders, long guaranteed) {
    private static final long NONE = Long.MAX_VALUE;
    private static final long L2 = PairBits.of(HeadroomRules.ONE_LENDER);
    private static final long L3 = PairBits.of(HeadroomRules.ALL_LENDERS);
    private static final long M10 = PairBits.of(HeadroomRules.CONSUMER_FINANCE_GUARANTEED);

    static HeadroomLimits read(DraftCase draft, Standing standing) {
        long oneLender = NONE;
        long allLenders = NONE;
        if (draft.coLending()) {
            oneLender = declared(
                    draft, HeadroomRules.ONE_LENDER, PartnerKind.BANK, HeadroomKind.CO_LENDING_ONE_LENDER, standing);
            allLenders =
                    declared(draft, HeadroomRules.ALL_LENDERS, PartnerKind.BANK, HeadroomKind.CO_LENDING_ALL, standing);
        } else {
            standing.notApplicable(HeadroomRules.ONE_LENDER, HeadroomRules.ALL_LENDERS);
        }
        long guaranteed = NONE;
        if (draft.agreement().guarantorId() != null) {
            guaranteed = declared(
                    draft,
                    HeadroomRules.CONSUMER_FINANCE_GUARANTEED,
                    PartnerKind.CONSUMER_FINANCE,
                    HeadroomKind.CFC_GUARANTEED,
                    standing);
        } else {
            standing.notApplicable(HeadroomRules.CONSUMER_FINANCE_GUARANTEED);
        }
        return new HeadroomLimits(oneLender, allLenders, guaranteed);
    }

    /** @param part fen the partner would add */
    public long failures(PortfolioFacts portfolio, String partnerId, long part) {
        return (exceeds(portfolio.coLentWithLender(), partnerId, part, oneLender) ? L2 : 0)
                | (exceeds(portfolio.coLent(), partnerId, part, allLenders) ? L3 : 0)
                | (exceeds(portfolio.cfcGuaranteed(), partnerId, part, guaranteed) ? M10 : 0);
    }

    private static boolean exceeds(Map<String, Money> byPartner, String partnerId, long part, long most) {
        if (most == NONE) {
            return false;
        }
        Money taken = byPartner.isEmpty() ? null : byPartner.get(partnerId);
        return (taken == null ? 0 : taken.fen()) + part > most;
    }

    private static long declared(
            DraftCase draft, RuleTest<PairCase> test, PartnerKind concerned, HeadroomKind kind, Standing standing) {
        PartnerFacts partner = draft.partner();
        if (partner == null) {
            standing.missing(test);
            return NONE;
        }
        if (partner.partner().kind() != concerned) {
            standing.notApplicable(test);
            return NONE;
        }
        Optional<Headroom> declared = HeadroomRules.current(draft, partner, kind);
        if (declared.isEmpty()) {
            standing.missing(test);
            return NONE;
        }
        return declared.get().cap().fen();
    }
}
