package zhuqiao.core.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.regulation.PairLimits;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Routing;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** One agreement of a lender, boiled down for a day. */
final class BookEntry {
    final AgreementVersion version;
    final String agreementId;
    final String partnerId;
    final @Nullable String guarantorId;
    final PairLimits limits;
    final TermFigures terms;
    /** By grade, where it has a price that may be charged. */
    final Map<RiskGrade, PriceFigures> prices;

    final Routing routing;
    final boolean open;
    private final long lenderHundredths;
    private final boolean lenderTwoDigits;

    /** @param open whether the version is active and valid and its partner takes business */
    BookEntry(
            AgreementVersion version,
            boolean open,
            PairLimits limits,
            TermFigures terms,
            Map<RiskGrade, PriceFigures> prices) {
        this.open = open;
        this.version = version;
        this.agreementId = version.agreementId();
        this.partnerId = version.agreement().partnerId();
        this.guarantorId = version.agreement().guarantorId();
        this.limits = limits;
        this.terms = terms;
        this.prices = prices;
        this.routing = version.agreement().routing();
        Rate lender = version.agreement().shares().lender();
        this.lenderHundredths = PriceFigures.hundredths(lender);
        this.lenderTwoDigits = lender.percent().scale() <= 2;
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

    /** Whether nothing but consent, review or cost stands in the way. */
    boolean allows(LoanRequest request, Facts facts, Instant now, DueDays dueDays, Set<String> excluded) {
        if (!terms.allow(request)) {
            return false;
        }
        long fen = request.amount().fen();
        long part = partnerPart(fen);
        BorrowerFacts borrower = facts.borrower();
        Exposure owed =
                borrower.atPartner().isEmpty() ? null : borrower.atPartner().get(partnerId);
        Exposure exposure = owed == null ? Exposure.NONE : owed;
        return limits.place().allow(request.region().code())
                && limits.line().allow(request, exposure, part, dueDays)
                && (terms.perBorrower == Long.MAX_VALUE || exposure.total().fen() + part <= terms.perBorrower)
                && limits.lender().allow(request.scenario(), borrower, fen - part)
                && limits.guarantor().allow(facts, fen)
                && limits.headroom().allow(facts.portfolio(), part)
                && coreEnterpriseFits(request, borrower.coreEnterpriseUsed(), fen)
                && !frozen(borrower.frozenUntil(), now)
                && !(limits.bureau() && request.borrower().naturalPerson() && request.bureauReference() == null)
                && (facts.tried().isEmpty() || !triedOrExcluded(facts, excluded))
                && part <= facts.quota().availableFen(agreementId);
    }

    private boolean coreEnterpriseFits(LoanRequest request, Map<String, Money> used, long fen) {
        if (terms.coreEnterprise == Long.MAX_VALUE
                || request.scenario() != Scenario.SUPPLY_CHAIN
                || request.supplyChain() == null) {
            return true;
        }
        Money taken = used.isEmpty() ? null : used.get(agreementId);
        return (taken == null ? 0 : taken.fen()) + fen <= terms.coreEnterprise;
    }

    private boolean frozen(Map<String, Instant> frozenUntil, Instant now) {
        Instant until = frozenUntil.isEmpty() ? null : frozenUntil.get(partnerId);
        return until != null && until.isAfter(now);
    }

    private boolean triedOrExcluded(Facts facts, Set<String> excluded) {
        for (int i = 0; i < facts.tried().size(); i++) {
            if (facts.tried().get(i).partnerId().equals(partnerId)) {
                return true;
            }
        }
        return excluded.contains(partnerId);
    }

    /** The printed cost in hundredths of a percent, or -1 when it is out of bounds. */
    long cost(LoanRequest request, DueDays dueDays) {
        PriceFigures price = prices.get(request.riskGrade());
        if (price == null) {
            return -1;
        }
        Rate wanted = request.maxAllInApr();
        long most = wanted == null ? Long.MAX_VALUE : PriceFigures.hundredthsDown(wanted);
        LoanShape loan = request.loan();
        long printed = price.printed(loan, dueDays, limits.cost(), most);
        boolean monthOrLess = loan.unit() == TermUnit.MONTHS ? loan.term() <= 1 : loan.term() <= dueDays.daysIn(1);
        return printed <= most && limits.cost().allow(printed, monthOrLess) ? printed : -1;
    }

    /** Whether a consent of a natural person is missing. */
    boolean lacksConsent(LoanRequest request, Instant now) {
        return request.borrower().naturalPerson()
                && (lacksSharing(request, now) || lacksGuarantorSharing(request, now) || lacksInquiry(request, now));
    }

    /** As {@link Evaluation#consentsNeeded()} lists them. */
    List<ConsentNeed> consentsNeeded(LoanRequest request, Instant now) {
        List<Consent.Kind> kinds = new ArrayList<>();
        if (lacksSharing(request, now)) {
            kinds.add(Consent.Kind.DATA_SHARING);
        }
        if (lacksInquiry(request, now)) {
            kinds.add(Consent.Kind.CREDIT_INQUIRY);
        }
        List<ConsentNeed> needs = new ArrayList<>();
        if (!kinds.isEmpty()) {
            needs.add(new ConsentNeed(partnerId, partnerId, kinds));
        }
        if (guarantorId != null && lacksGuarantorSharing(request, now)) {
            needs.add(new ConsentNeed(partnerId, guarantorId, List.of(Consent.Kind.DATA_SHARING)));
        }
        needs.sort(Comparator.comparing(ConsentNeed::recipient));
        return needs;
    }

    private boolean lacksSharing(LoanRequest request, Instant now) {
        return limits.sharing() && !request.consented(Consent.Kind.DATA_SHARING, partnerId, now);
    }

    private boolean lacksGuarantorSharing(LoanRequest request, Instant now) {
        return limits.guarantorSharing()
                && guarantorId != null
                && !request.consented(Consent.Kind.DATA_SHARING, guarantorId, now);
    }

    private boolean lacksInquiry(LoanRequest request, Instant now) {
        return limits.inquiry() && !request.consented(Consent.Kind.CREDIT_INQUIRY, partnerId, now);
    }
}
