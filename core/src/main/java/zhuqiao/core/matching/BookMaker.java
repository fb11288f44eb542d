package zhuqiao.core.matching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.regulation.ApplicationGate;
import zhuqiao.core.regulation.DraftCase;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.regulation.PairLimits;
import zhuqiao.core.regulation.PriceGate;
import zhuqiao.core.regulation.RulesOfDay;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.InvalidValueException;

/** Makes the book of one lender for an instant. */
final class BookMaker {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_TABLE = 120;

    private final RulesOfDay rules;
    private final Market market;
    private final String lenderId;

    BookMaker(RulesOfDay rules, Market market, String lenderId) {
        this.rules = rules;
        this.market = market;
        this.lenderId = lenderId;
    }

    LenderBook make(Instant now) {
        LenderFacts lender = market.lender(lenderId).orElse(null);
        List<BookEntry> entries = new ArrayList<>();
        boolean expressible = true;
        for (List<AgreementVersion> versions : market.agreementsOf(lenderId)) {
            AgreementVersion version = VersionsInForce.on(versions, now, rules.day());
            if (version != null) {
                BookEntry entry = expressible ? entry(version, now, lender == null ? null : lender.lender()) : null;
                expressible &= entry != null;
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.agreementId));
        LenderPolicy policy = rules.shared(lender == null ? LenderPolicy.DEFAULT : lender.policy());
        return new LenderBook(
                lastChange(now),
                nextChange(now),
                sources(market, lenderId),
                rules,
                ApplicationGate.of(rules, lender == null ? null : lender.lender(), policy),
                policy,
                lender == null ? 0 : lender.policyVersion(),
                expressible,
                expressible ? entries.toArray(BookEntry[]::new) : new BookEntry[0]);
    }

    /** Every fact a lender's book stands on. */
    static List<Object> sources(Market market, String lenderId) {
        List<Object> sources = new ArrayList<>();
        market.lender(lenderId).ifPresent(sources::add);
        for (List<AgreementVersion> versions : market.agreementsOf(lenderId)) {
            for (AgreementVersion version : versions) {
                sources.add(version);
                market.partner(version.agreement().partnerId()).ifPresent(sources::add);
                market.guarantor(version.agreement().guarantorId()).ifPresent(sources::add);
            }
        }
        return sources;
    }

    /** Null when figures cannot express the agreement, be it that one runs over. */
    private @Nullable BookEntry entry(AgreementVersion version, Instant now, @Nullable Lender lender) {
        String guarantorId = version.agreement().guarantorId();
        if (version.agreement().terms().pricing().stream()
                .anyMatch(price -> PriceGate.dependsOnTerm(price, guarantorId))) {
            return null;
        }
        try {
            return figures(version, now, lender);
        } catch (ArithmeticException | DateTimeException | InvalidValueException runsOver) {
            return null;
        }
    }

    private BookEntry figures(AgreementVersion version, Instant now, @Nullable Lender lender) {
        Agreement agreement = version.agreement();
        PartnerFacts partner = market.partner(agreement.partnerId()).orElse(null);
        Guarantor guarantor = market.guarantor(agreement.guarantorId())
                .map(GuarantorFacts::guarantor)
                .orElse(null);
        DraftCase draft =
                new DraftCase(agreement, lender, partner, guarantor, market.platform(), rules.day(), List.of());
        return new BookEntry(
                version,
                version.statusAt(now) == AgreementStatus.ACTIVE ? 0 : PairBits.STATUS,
                PairLimits.read(rules, draft),
                rules,
                prices(draft));
    }

    @SuppressWarnings("EnumOrdinal") // in memory only
    private @Nullable AgreedPrice[] prices(DraftCase draft) {
        Terms terms = draft.agreement().terms();
        @Nullable AgreedPrice[] prices = new AgreedPrice[RiskGrade.values().length];
        for (PriceLine price : terms.pricing()) {
            PriceFigures made = rules.shared(CostShape.of(price), PriceFigures::new);
            int months = terms.termMonths() == null || terms.termMonths().max() == null
                    ? LONGEST_TABLE
                    : Math.clamp(terms.termMonths().max(), 1, LONGEST_TABLE);
            for (RepaymentMethod method : terms.repaymentMethods()) {
                made.tabulate(method, months);
            }
            AgreedPrice agreed = rules.shared(new AgreedPrice(made, PriceGate.of(rules, draft, price)));
            for (RiskGrade grade : price.riskGrades()) {
                prices[grade.ordinal()] = agreed;
            }
        }
        return prices;
    }

    private Instant lastChange(Instant now) {
        Instant last = rules.day().atStartOfDay(BUSINESS_ZONE).toInstant();
        for (Instant change : changes()) {
            last = change.isAfter(last) && !change.isAfter(now) ? change : last;
        }
        return last;
    }

    private Instant nextChange(Instant now) {
        LocalDate tomorrow = rules.day().plusDays(1);
        Instant next = tomorrow.atStartOfDay(BUSINESS_ZONE).toInstant();
        for (Instant change : changes()) {
            next = change.isBefore(next) && change.isAfter(now) ? change : next;
        }
        return next;
    }

    private List<Instant> changes() {
        return market.agreementsOf(lenderId).stream()
                .flatMap(List::stream)
                .flatMap(version -> version.history().stream())
                .map(AgreementVersion.StatusChange::at)
                .toList();
    }
}
