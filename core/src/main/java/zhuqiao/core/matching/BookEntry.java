package zhuqiao.core.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.CostLimits;
import zhuqiao.core.regulation.GuarantorLimits;
import zhuqiao.core.regulation.HeadroomLimits;
import zhuqiao.core.regulation.LenderLimits;
import zhuqiao.core.regulation.LineLimits;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.regulation.PairLimits;
import zhuqiao.core.regulation.PlaceLimits;
import zhuqiao.core.regulation.RulesOfDay;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** One agreement of a lender, boiled down for a day. What rules find is told in {@link PairBits}. */
final class BookEntry extends TermFigures {
    final AgreementVersion version;
    final int number;
    final String agreementId;
    final String partnerId;
    final @Nullable String guarantorId;
    final CostLimits cost;
    /** Results that no application changes. */
    final long failures;

    final long missing;
    final long notApplicable;
    final int priority;
    final @Nullable Rate share;
    final List<String> exclusiveWith;
    private final LineLimits line;
    private final LenderLimits lender;
    private final GuarantorLimits guarantor;
    private final HeadroomLimits headroom;
    private final PlaceLimits place;
    private final @Nullable AgreedPrice[] prices;
    private final long lenderHundredths;
    private final boolean lenderTwoDigits;

    /** @param prices by grade, null where it has none */
    BookEntry(
            AgreementVersion version,
            long failures,
            PairLimits limits,
            RulesOfDay rules,
            @Nullable AgreedPrice[] prices) {
        super(version.agreement().terms(), rules);
        this.version = version;
        this.number = version.version();
        this.agreementId = version.agreementId();
        this.partnerId = rules.shared(version.agreement().partnerId());
        String guarantorOrNone = version.agreement().guarantorId();
        this.guarantorId = guarantorOrNone == null ? null : rules.shared(guarantorOrNone);
        this.cost = limits.cost();
        this.line = limits.line();
        this.lender = limits.lender();
        this.guarantor = limits.guarantor();
        this.headroom = limits.headroom();
        this.place = limits.place();
        this.failures = failures | limits.failures();
        this.missing = limits.missing();
        this.notApplicable = limits.notApplicable();
        this.prices = prices;
        Routing routing = version.agreement().routing();
        this.priority = routing.priority();
        this.share = routing.share();
        this.exclusiveWith = routing.exclusiveWith();
        Rate lenderPart = version.agreement().shares().lender();
        this.lenderHundredths = PriceFigures.hundredths(lenderPart);
        this.lenderTwoDigits = lenderPart.percent().scale() <= 2;
    }

    @SuppressWarnings("EnumOrdinal") // in memory only
    @Nullable
    AgreedPrice price(RiskGrade grade) {
        return prices[grade.ordinal()];
    }

    /** What the partner would fund, in fen; the lender's part rounds half up, the partner's is the rest. */
    long partnerPart(long fen) {
        if (lenderHundredths == 0 && lenderTwoDigits) {
            return fen;
        }
        return lenderTwoDigits && fen <= 100_000_000_000_000L
                ? fen - (fen * lenderHundredths + 5_000) / 10_000
                : version.agreement().shares().partnerPart(Money.ofFen(fen)).fen();
    }

    /** Failures by what the parties agreed and where they may lend. */
    long agreed(RequestFigures asked) {
        return ClosedTerms.failures(asked.closed, closed)
                | termFailures(asked)
                | place.failures(asked.request.region().code());
    }

    /** Failures by what is owed already and who was asked already. */
    long owed(RequestFigures asked, long part) {
        Facts facts = asked.facts;
        BorrowerFacts borrower = facts.borrower();
        Exposure atPartner =
                borrower.atPartner().isEmpty() ? null : borrower.atPartner().get(partnerId);
        Exposure exposure = atPartner == null ? Exposure.NONE : atPartner;
        long total = exposure.consumption().fen() + exposure.business().fen();
        return line.failures(asked.request, exposure, part, asked.dueDays)
                | lender.failures(asked.request.scenario(), borrower, asked.fen - part)
                | guarantor.failures(facts, asked.fen)
                | headroom.failures(facts.portfolio(), partnerId, part)
                | (perBorrower != Long.MAX_VALUE && total + part > perBorrower ? PairBits.BORROWER_CAP : 0)
                | (coreEnterpriseFits(borrower.coreEnterpriseUsed(), part) ? 0 : PairBits.CORE_ENTERPRISE_CAP)
                | (frozen(borrower.frozenUntil(), asked.now) ? PairBits.FREEZE : 0)
                | (tried(facts.tried()) ? PairBits.NOT_TRIED : 0)
                | (!asked.excludedPartners.isEmpty() && asked.excludedPartners.contains(partnerId)
                        ? PairBits.NOT_EXCLUDED
                        : 0);
    }

    private boolean coreEnterpriseFits(Map<String, Money> used, long part) {
        Money taken = used.isEmpty() ? null : used.get(agreementId);
        return coreEnterprise == Long.MAX_VALUE || (taken == null ? 0 : taken.fen()) + part <= coreEnterprise;
    }

    private boolean frozen(Map<String, Instant> frozenUntil, Instant now) {
        Instant until = frozenUntil.isEmpty() ? null : frozenUntil.get(partnerId);
        return until != null && until.isAfter(now);
    }

    private boolean tried(List<Tried> tried) {
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).partnerId().equals(partnerId)) {
                return true;
            }
        }
        return false;
    }

    /** Failures for want of a consent of a natural person, or of the bureau's reference. */
    long unconsented(RequestFigures asked) {
        if (!asked.natural) {
            return 0;
        }
        LoanRequest request = asked.request;
        return (request.consented(Consent.Kind.DATA_SHARING, partnerId, asked.now) ? 0 : PairBits.SHARING)
                | (guarantorId == null || request.consented(Consent.Kind.DATA_SHARING, guarantorId, asked.now)
                        ? 0
                        : PairBits.GUARANTOR_SHARING)
                | (request.consented(Consent.Kind.CREDIT_INQUIRY, partnerId, asked.now) ? 0 : PairBits.INQUIRY)
                | (request.bureauReference() == null ? PairBits.BUREAU : 0);
    }
}
