package zhuqiao.bench.country;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** What an agreement funds: a line of business that suits the partner, with bounds around what lenders bring. */
final class TermsDraw {
    private static final List<Purpose> BUSINESS_USES =
            List.of(Purpose.WORKING_CAPITAL, Purpose.INVENTORY, Purpose.EQUIPMENT, Purpose.AGRICULTURE);
    private static final List<Purpose> PERSONAL_USES = List.of(
            Purpose.HOME_IMPROVEMENT,
            Purpose.MEDICAL,
            Purpose.EDUCATION,
            Purpose.TRAVEL,
            Purpose.CAR,
            Purpose.MAJOR_PURCHASE,
            Purpose.OTHER_CONSUMPTION);
    private static final List<Industry> SHUNNED =
            List.of(new Industry("K70"), new Industry("B06"), new Industry("R90"), new Industry("I65"));
    private static final List<String> PROVINCES =
            Province.ALL.stream().map(Province::code).toList();

    private final Dice dice;

    TermsDraw(Dice dice) {
        this.dice = dice;
    }

    Terms draw(Partner partner, Province home, boolean wholeCountry, @Nullable Guarantor guarantor) {
        boolean personal = partner.kind() == PartnerKind.CONSUMER_FINANCE || dice.percent(25);
        List<RiskGrade> grades = grades();
        return new Terms(
                personal ? List.of(Scenario.CONSUMPTION) : businessScenarios(),
                personal ? List.of(BorrowerType.INDIVIDUAL) : businessBorrowers(),
                regions(home, wholeCountry),
                personal ? null : industries(),
                grades,
                personal ? dice.some(dice.between(4, 7), PERSONAL_USES) : dice.some(dice.between(2, 4), BUSINESS_USES),
                personal ? List.of(Collateral.NONE) : businessCollateral(),
                amounts(personal),
                new Bounds<>(
                        dice.one(1, 1, 3, 6),
                        dice.one(personal ? List.of(12, 24, 36, 60) : List.of(12, 24, 60, 84, 120))),
                personal ? null : new Bounds<>(7, dice.one(90, 180, 365)),
                methods(personal),
                new Prices(dice).draw(grades, guarantor),
                new Bounds<>(Rate.of("4.00"), Rate.of(dice.one("18.00", "20.00", "24.00"))),
                guarantor == null ? null : new Bounds<>(Rate.ZERO, Rate.of("3.00")),
                dice.percent(70) ? new Bounds<>(dice.one(18, 20, 22), dice.one(55, 60, 65)) : null,
                personal ? null : new Bounds<>(dice.one(6, 12, 24), null),
                yuan(dice.one(500_000, 1_000_000, 3_000_000)),
                partner.kind() == PartnerKind.BANK ? yuan(dice.one(1_000_000, 3_000_000, 10_000_000)) : null,
                personal ? null : yuan(dice.one(10_000_000, 50_000_000)),
                personal ? null : Rate.of(dice.one("80.00", "80.00", "85.00", "70.00")));
    }

    private List<Scenario> businessScenarios() {
        return dice.one(
                List.of(Scenario.SUPPLY_CHAIN, Scenario.BUSINESS),
                List.of(Scenario.BUSINESS),
                List.of(Scenario.SUPPLY_CHAIN));
    }

    private List<BorrowerType> businessBorrowers() {
        return dice.percent(70)
                ? List.of(BorrowerType.COMPANY, BorrowerType.SOLE_PROPRIETOR)
                : List.of(BorrowerType.COMPANY);
    }

    private RegionTerms regions(Province home, boolean wholeCountry) {
        List<Region> include;
        if (wholeCountry) {
            include = dice.some(dice.between(8, 31), PROVINCES).stream()
                    .map(Region::new)
                    .toList();
        } else if (dice.percent(70)) {
            include = List.of(home.region());
        } else {
            include = dice.some(2, home.cities()).stream().map(Region::new).toList();
        }
        String city = dice.one(home.cities());
        return new RegionTerms(include, dice.percent(15) ? List.of(new Region(city + "05")) : List.of());
    }

    private IndustryTerms industries() {
        return dice.percent(10)
                ? new IndustryTerms(List.of(new Industry("C"), new Industry("F"), new Industry("H")), List.of())
                : new IndustryTerms(List.of(), dice.some(dice.between(0, 3), SHUNNED));
    }

    private List<RiskGrade> grades() {
        int worst = dice.between(1, 4);
        return List.of(RiskGrade.values()).subList(0, worst + 1);
    }

    private List<Collateral> businessCollateral() {
        return dice.one(
                List.of(Collateral.NONE, Collateral.RECEIVABLES),
                List.of(Collateral.NONE, Collateral.RECEIVABLES, Collateral.EQUIPMENT, Collateral.VEHICLE),
                List.of(Collateral.NONE));
    }

    private List<RepaymentMethod> methods(boolean personal) {
        if (personal) {
            return List.of(RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL);
        }
        return dice.one(
                List.of(RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.BULLET),
                List.of(RepaymentMethod.values()),
                List.of(RepaymentMethod.BULLET, RepaymentMethod.INTEREST_ONLY));
    }

    private Bounds<Money> amounts(boolean personal) {
        return personal
                ? new Bounds<>(yuan(dice.one(1_000, 5_000, 10_000)), yuan(dice.one(100_000, 200_000, 300_000)))
                : new Bounds<>(
                        yuan(dice.one(10_000, 50_000)), yuan(dice.one(500_000, 1_000_000, 3_000_000, 5_000_000)));
    }

    private static Money yuan(int amount) {
        return Money.ofFen(amount * 100L);
    }
}
