package zhuqiao.bench.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Clauses;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.ImpactAssessment;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.ServiceLevel;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** An agreement that funds any loan of its provinces; its quota cannot be used up and its deadline lies days ahead. */
final class WideAgreement {
    private static final int WEEK = 604_800;
    private static final Money QUOTA = Money.of("900000000000.00");
    private static final Money CAP = Money.of("100000000.00");

    private WideAgreement() {}

    /** @param number of the agreement; the price rises with it */
    static Agreement of(String agreementNo, String lender, String partner, int number, List<String> provinces) {
        return new Agreement(
                agreementNo,
                lender,
                partner,
                null,
                FundingMode.FULL_FUNDER,
                Shares.PARTNER_ONLY,
                Signatory.HEAD_OFFICE,
                LocalDate.of(2025, 12, 20),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 1, 1),
                new Clauses("§4", "§4.2", "§5", "§6", "§9", "§10", "§14", false, false, List.of()),
                new ImpactAssessment("PIA", "0".repeat(64), LocalDate.of(2025, 12, 1)),
                terms(number, provinces),
                new QuotaLimits(QUOTA, QUOTA, QUOTA, true),
                new Routing(number, null, List.of()),
                new ServiceLevel(WEEK, WEEK, 30, null, 30),
                DataChannel.LICENSED_CREDIT_BUREAU,
                null,
                new Settlement(false, List.of()));
    }

    private static Terms terms(int number, List<String> provinces) {
        Rate price = Rate.of(BigDecimal.valueOf(840 + 20L * number, 2));
        return new Terms(
                List.of(Scenario.values()),
                List.of(BorrowerType.values()),
                new RegionTerms(provinces.stream().map(Region::new).toList(), List.of()),
                null,
                List.of(RiskGrade.values()),
                List.of(Purpose.values()),
                List.of(Collateral.values()),
                new Bounds<>(Money.of("1000.00"), Money.of("10000000.00")),
                new Bounds<>(1, 120),
                null,
                List.of(RepaymentMethod.values()),
                List.of(new PriceLine(List.of(RiskGrade.values()), price, List.of())),
                new Bounds<>(Rate.of("4.00"), Rate.of("24.00")),
                null,
                new Bounds<>(18, 70),
                null,
                CAP,
                CAP,
                null,
                Rate.of("80.00"));
    }
}
