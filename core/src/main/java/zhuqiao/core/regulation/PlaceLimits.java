package zhuqiao.core.regulation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.LicenceKind;
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
    static PlaceLimits read(RulesOfDay rules, DraftCase draft, Standing standing) {
        return new PlaceLimits(bankArea(rules, draft, standing), lenderAreas(rules, draft));
    }

    public boolean allow(String place) {
        if (bankArea != null && !place.startsWith(bankArea)) {
            return false;
        }
        if (lenderAreas == null) {
            return true;
        }
        for (int i = 0; i < lenderAreas.size(); i++) {
            if (place.startsWith(lenderAreas.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String bankArea(RulesOfDay rules, DraftCase draft, Standing standing) {
        if (!rules.inForce(CoLendingRules.LOCAL_BANK) || draft.partner() == null) {
            return null;
        }
        Partner partner = draft.partner().partner();
        if (!CoLendingRules.bound(partner)) {
            return null;
        }
        Region home = partner.homeRegion();
        if (home == null) {
            standing.missing();
            return null;
        }
        return rules.blocks(CoLendingRules.LOCAL_BANK) ? home.code() : null;
    }

    private static @Nullable List<String> lenderAreas(RulesOfDay rules, DraftCase draft) {
        Set<String> cityBound = rules.blockingFigure(CoLendingRules.LENDER_AREA, CoLendingRules.CITY_BOUND);
        Lender lender = draft.lender();
        if (cityBound == null || lender == null || !draft.coLending()) {
            return null;
        }
        if (lender.kind() == LenderKind.LOCAL) {
            return List.of(
                    CoLendingRules.localArea(lender.homeRegion(), cityBound).code());
        }
        return AdmissionRules.inForce(lender.licences(), Set.of(LicenceKind.SMALL_LOAN), rules.day()).stream()
                .flatMap(AdmissionRules::prefixes)
                .toList();
    }
}
