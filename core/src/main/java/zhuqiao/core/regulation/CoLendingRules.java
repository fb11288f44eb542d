package zhuqiao.core.regulation;

import java.util.List;
import java.util.Set;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** Who funds how much and where (L1, L4, L5, L6). */
final class CoLendingRules {
    static final Parameter<Rate> LENDER_FLOOR = Parameter.rate("lenderFloor");
    static final Parameter<Set<Region>> CITY_BOUND = Parameter.regions("cityBoundProvinces");

    static final RuleTest<AgreementCase> LENDER_SHARE = RuleTest.of(
            "L1",
            (subject, p) -> subject.coLending()
                    ? Finding.of(
                            subject.agreement().shares().lender().compareTo(p.get(LENDER_FLOOR)) >= 0,
                            subject.agreement().shares().lender(),
                            p.get(LENDER_FLOOR))
                    : Finding.notApplicable(),
            LENDER_FLOOR);

    static final RuleTest<AgreementCase> WHOLE = RuleTest.of("L6", (subject, p) -> {
        Shares shares = subject.agreement().shares();
        Rate sum = shares.partner().plus(shares.lender());
        return Finding.of(sum.equals(Rate.HUNDRED), sum, Rate.HUNDRED);
    });

    static final RuleTest<PairCase> LOCAL_BANK = RuleTest.of("L4", (subject, p) -> {
        PartnerFacts facts = subject.partner();
        if (facts == null) {
            return Finding.missing("partner");
        }
        Partner partner = facts.partner();
        if (!bound(partner)) {
            return Finding.notApplicable();
        }
        Region home = partner.homeRegion();
        return home == null
                ? Finding.missing("homeRegion of the partner")
                : Finding.of(
                        home.contains(subject.request().region()),
                        subject.request().region(),
                        home);
    });

    static final RuleTest<PairCase> LENDER_AREA = RuleTest.of(
            "L5",
            (subject, p) -> {
                if (!subject.coLending()) {
                    return Finding.notApplicable();
                }
                Lender lender = subject.lender();
                if (lender == null) {
                    return Finding.missing("lender");
                }
                Region place = subject.request().region();
                if (lender.kind() == LenderKind.LOCAL) {
                    Region area = localArea(lender.homeRegion(), p.get(CITY_BOUND));
                    return Finding.of(area.contains(place), place, area);
                }
                boolean covered = lender.licencesOf(AdmissionRules.SMALL_LOAN, subject.day()).stream()
                        .anyMatch(licence -> licence.covers(place));
                return Finding.of(covered, place, "licence area");
            },
            CITY_BOUND);

    static final List<RuleTest<? super AgreementCase>> OF_AGREEMENT = List.of(LENDER_SHARE, WHOLE);
    static final List<RuleTest<? super PairCase>> OF_PAIR = List.of(LOCAL_BANK, LENDER_AREA);

    private CoLendingRules() {}

    /** Whether a partner is a local bank without the exemption of those that work online alone. */
    static boolean bound(Partner partner) {
        boolean exempt = partner.online() && partner.onlineEvidence() != null;
        return partner.kind() == PartnerKind.BANK && partner.local() && !exempt;
    }

    /** Its province, or its city where the province binds small-loan companies to theirs. */
    static Region localArea(Region home, Set<Region> cityBound) {
        String code = home.code();
        boolean bound = cityBound.contains(home.province()) && code.length() > 2;
        return bound ? new Region(code.substring(0, 4)) : home.province();
    }
}
