package zhuqiao.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhuqiao.bench.country.Asked;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Money;

/**
 * One application as the rules read it, with the costs and consents worked out beforehand, and what they decide about it.
 * Everything that reading would have to compute is computed when the case is made, which no measurement counts.
 */
public final class LoanCase extends LoanFields {
    private final BorrowerFacts borrower;
    private final PortfolioFacts portfolio;
    private final Asked asked;
    private final Set<String> consents = new HashSet<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> frozen = new HashSet<>();
    private final Costs costs;

    private final BitSet open = new BitSet();
    private final BitSet eligible = new BitSet();
    private boolean rejected;
    private boolean closed;

    LoanCase(Asked asked, List<AgreementVersion> agreements, Instant now, LocalDate day) {
        super(asked, now, day);
        LoanRequest request = asked.request();
        this.asked = asked;
        this.borrower = asked.facts().borrower();
        this.portfolio = asked.facts().portfolio();
        this.costs = Costs.of(request, agreements, day);
        for (Consent consent : request.consents()) {
            if (consent.liveAt(now)) {
                consents.add(consent.kind() + " " + consent.recipient());
            }
        }
        borrower.frozenUntil().forEach((partner, until) -> {
            if (until.isAfter(now)) {
                frozen.add(partner);
            }
        });
        asked.facts().tried().stream().map(Tried::partnerId).forEach(tried::add);
    }

    /** All in, hundredths of a percent a year, as printed; very much where the grade has no price. */
    public int allInBp(int agreement) {
        return costs.allInBp(agreement);
    }

    /** Millionths of a percent a year; less than 0 without a guarantee charge. */
    public long guaranteeFeeMicro(int agreement) {
        return costs.guaranteeFeeMicro(agreement);
    }

    public long lenderPartFen(int lenderShareBp) {
        return (getAmountFen() * lenderShareBp + 5_000) / 10_000;
    }

    public long partFen(int lenderShareBp) {
        return getAmountFen() - lenderPartFen(lenderShareBp);
    }

    public long availableFen(String agreementId) {
        return asked.facts().quota().availableFen(agreementId);
    }

    public long owedFen(String partner) {
        return at(partner).total().fen();
    }

    public long owedConsumptionFen(String partner) {
        return at(partner).consumption().fen();
    }

    public long owedBusinessFen(String partner) {
        return at(partner).business().fen();
    }

    public long getLenderConsumptionFen() {
        return borrower.atLender().consumption().fen();
    }

    public long getLenderBusinessFen() {
        return borrower.atLender().business().fen();
    }

    public long getAffiliatesAtLenderFen() {
        return borrower.affiliatesAtLender().fen();
    }

    public long coreUsedFen(String agreementId) {
        return fen(borrower.coreEnterpriseUsed(), agreementId);
    }

    public long atGuarantorFen(String guarantor) {
        return fen(borrower.atGuarantor(), guarantor);
    }

    public long affiliatesAtGuarantorFen(String guarantor) {
        return fen(borrower.affiliatesAtGuarantor(), guarantor);
    }

    public long guaranteedSinceFen(String guarantor) {
        return fen(portfolio.guaranteed(), guarantor);
    }

    public long coLentWithLenderFen(String partner) {
        return fen(portfolio.coLentWithLender(), partner);
    }

    public long coLentFen(String partner) {
        return fen(portfolio.coLent(), partner);
    }

    public long cfcGuaranteedFen(String partner) {
        return fen(portfolio.cfcGuaranteed(), partner);
    }

    public boolean frozen(String partner) {
        return frozen.contains(partner);
    }

    public boolean tried(String partner) {
        return tried.contains(partner);
    }

    public int getPartnersTried() {
        return tried.size();
    }

    /** @param kindAndRecipient such as {@code DATA_SHARING <id>} */
    public boolean consented(String kindAndRecipient) {
        return consents.contains(kindAndRecipient);
    }

    public void reject() {
        rejected = true;
    }

    public void close() {
        closed = true;
    }

    public void open(int agreement) {
        open.set(agreement);
    }

    public void eligible(int agreement) {
        eligible.set(agreement);
    }

    void clear() {
        rejected = false;
        closed = false;
        open.clear();
        eligible.clear();
    }

    Decided decided(List<AgreementVersion> agreements, LenderPolicy policy) {
        List<String> ranked = rejected || closed
                ? List.of()
                : new Ranked(agreements, this, policy)
                        .of(eligible, asked.facts().quota());
        if (rejected) {
            return new Decided(Outcome.REJECTED, ranked);
        }
        if (!ranked.isEmpty()) {
            return new Decided(Outcome.ELIGIBLE, ranked);
        }
        return new Decided(closed || open.isEmpty() ? Outcome.NO_FUNDER : Outcome.NEEDS_CONSENT, ranked);
    }

    private Exposure at(String partner) {
        return borrower.atPartner().getOrDefault(partner, Exposure.NONE);
    }

    private static long fen(Map<String, Money> amounts, String id) {
        return amounts.getOrDefault(id, Money.ZERO).fen();
    }
}
