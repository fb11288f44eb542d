package zhuqiao.bench.country;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.AgreementVersion.StatusChange;
import zhuqiao.core.terms.Clauses;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.ImpactAssessment;
import zhuqiao.core.terms.QuotaLimits;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.terms.ServiceLevel;
import zhuqiao.core.terms.Settlement;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** A lender's agreements: with banks of the whole country, consumer-finance companies and the local banks of its province. */
final class Agreements {
    private static final Instant ACTIVATED = Instant.parse("2025-12-28T02:00:00Z");
    private static final Instant SUSPENDED = Instant.parse("2026-11-01T02:00:00Z");
    private static final Clauses CLAUSES =
            new Clauses("§4", "§4.2", "§5", "§6", "§9", "§10", "§14", false, false, List.of());
    private static final ImpactAssessment ASSESSMENT =
            new ImpactAssessment("PIA-2025-11", "0".repeat(64), LocalDate.of(2025, 12, 1));
    private static final ServiceLevel SERVICE = new ServiceLevel(300, 3_600, 30, null, 30);
    private static final Settlement SETTLEMENT = new Settlement(false, List.of());

    private final Dice dice;
    private final Partners partners;
    private final List<GuarantorFacts> guarantors;
    private final TermsDraw terms;

    Agreements(Dice dice, Partners partners, List<GuarantorFacts> guarantors) {
        this.dice = dice;
        this.partners = partners;
        this.guarantors = guarantors;
        this.terms = new TermsDraw(dice);
    }

    List<AgreementVersion> of(Lender lender, int lenderNumber, int count) {
        List<Partner> sides = sides(lender, count);
        List<AgreementVersion> agreements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Partner partner = sides.get(i % sides.size());
            agreements.add(version(lender, partner, lenderNumber * count + i));
        }
        return agreements;
    }

    /** A fifth national, a sixth consumer finance, the others local; no partner twice while there are others. */
    private List<Partner> sides(Lender lender, int count) {
        List<Partner> sides = new ArrayList<>(dice.some(count / 5, partners.national()));
        sides.addAll(dice.some(count / 6, partners.consumerFinance()));
        List<Partner> near = lender.kind() == LenderKind.NETWORK
                ? partners.local()
                : partners.localOf(lender.homeRegion().province());
        sides.addAll(dice.some(count - sides.size(), near));
        if (sides.size() < count) {
            List<Partner> others = new ArrayList<>(partners.national());
            others.addAll(partners.consumerFinance());
            others.removeAll(sides);
            sides.addAll(dice.some(count - sides.size(), others));
        }
        return sides;
    }

    private AgreementVersion version(Lender lender, Partner partner, int number) {
        boolean coLending = dice.percent(15);
        Guarantor guarantor = dice.percent(50) ? dice.one(guarantors).guarantor() : null;
        Agreement agreement = agreement(lender, partner, guarantor, coLending, number);
        List<StatusChange> history = new ArrayList<>();
        history.add(new StatusChange(AgreementStatus.ACTIVE, ACTIVATED, null));
        if (dice.percent(5)) {
            history.add(new StatusChange(AgreementStatus.SUSPENDED, SUSPENDED, null));
        }
        return new AgreementVersion(Ids.id('4', number), 1, agreement, history);
    }

    private Agreement agreement(
            Lender lender, Partner partner, @Nullable Guarantor guarantor, boolean coLending, int number) {
        Rate lenderShare = coLending ? Rate.of(dice.one("30.00", "30.00", "40.00", "50.00")) : Rate.ZERO;
        Shares shares = new Shares(Rate.of(Rate.HUNDRED.percent().subtract(lenderShare.percent())), lenderShare);
        boolean wholeCountry = lender.kind() == LenderKind.NETWORK && !partner.local();
        Region home = partner.homeRegion() == null ? lender.homeRegion() : partner.homeRegion();
        Province province = Province.ALL.stream()
                .filter(each -> each.region().contains(home))
                .findFirst()
                .orElseThrow();
        return new Agreement(
                "HZ-%06d".formatted(number),
                lender.id(),
                partner.id(),
                guarantor == null ? null : guarantor.id(),
                coLending ? FundingMode.CO_LENDING : FundingMode.FULL_FUNDER,
                shares,
                Signatory.HEAD_OFFICE,
                LocalDate.of(2025, 12, 20),
                LocalDate.of(2026, 1, 1),
                dice.percent(97) ? LocalDate.of(2028, 1, 1) : LocalDate.of(2026, 10, 1),
                CLAUSES,
                ASSESSMENT,
                terms.draw(partner, province, wholeCountry, guarantor),
                new QuotaLimits(yuan(dice.between(10, 500) * 1_000_000L), yuan(5_000_000L), null, true),
                new Routing(dice.between(1, 50), null, List.of()),
                SERVICE,
                dice.percent(80) ? DataChannel.LICENSED_CREDIT_BUREAU : DataChannel.BORROWER_DIRECT_TO_FUNDER,
                null,
                SETTLEMENT);
    }

    private static Money yuan(long amount) {
        return Money.ofFen(amount * 100);
    }
}
