package zhuqiao.core.regulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.value.Region;

/**
 * Where a partner and a co-funding lender may lend (L4, L5), as prefixes of region codes.
 *
 * @param bankArea null for anywhere
 * @param lenderAreas null for anywhere; empty for nowhere
 */
public record PlaceLimits(
        @Nullable String bankArea, @Nullable List<String> lenderAreas) {
    private static final PlaceLimits ANYWHERE = new PlaceLimits(null, null);
    private static final long L4 = PairBits.of(CoLendingRules.LOCAL_BANK);
    private static final long L5 = PairBits.of(CoLendingRules.LENDER_AREA);

    static PlaceLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        String bankArea = bankArea(draft, standing);
        List<String> lenderAreas = lenderAreas(rules, draft, standing);
        return bankArea == null && lenderAreas == null ? ANYWHERE : new PlaceLimits(bankArea, lenderAreas);
    }

    public long failures(String place) {
        return (bankArea != null && !place.startsWith(bankArea) ? L4 : 0)
                | (lenderAreas != null && !within(lenderAreas, place) ? L5 : 0);
    }

    private static boolean within(List<String> areas, String place) {
        for (int i = 0; i < areas.size(); i++) {
            if (place.startsWith(areas.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String bankArea(DraftCase draft, Standing standing) {
        if (draft.partner() == null) {
            standing.missing(CoLendingRules.LOCAL_BANK);
            return null;
        }
        Partner partner = draft.partner().partner();
        if (!CoLendingRules.bound(partner)) {
            standing.notApplicable(CoLendingRules.LOCAL_BANK);
            return null;
        }
        Region home = partner.homeRegion();
        if (home == null) {
            standing.missing(CoLendingRules.LOCAL_BANK);
            return null;
        }
        return home.code();
    }

    private static @Nullable List<String> lenderAreas(RulesOfDay rules, DraftCase draft, Standing standing) {
        if (!draft.coLending()) {
            standing.notApplicable(CoLendingRules.LENDER_AREA);
            return null;
        }
        Lender lender = draft.lender();
        Set<Region> cityBound = rules.figure(CoLendingRules.LENDER_AREA, CoLendingRules.CITY_BOUND);
        if (lender == null) {
            standing.missing(CoLendingRules.LENDER_AREA);
            return null;
        }
        if (cityBound == null) {
            return null;
        }
        if (lender.kind() == LenderKind.LOCAL) {
            return List.of(
                    CoLendingRules.localArea(lender.homeRegion(), cityBound).code());
        }
        return lender.licencesOf(AdmissionRules.SMALL_LOAN, rules.day()).stream()
                .flatMap(AdmissionRules::prefixes)
                .toList();
    }
}
