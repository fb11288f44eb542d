package zhuqiao.core.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.FiguresAgree;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** One case to weigh a single rule in: sound throughout until a test bends something. */
final class Weighing {
    static final RuleBook RULES = Regulation.load();

    private LoanRequest request;
    private Facts facts = Facts.NONE;
    private @Nullable Lender lender = Samples.lender();
    private LenderPolicy policy = LenderPolicy.DEFAULT;
    private @Nullable PartnerFacts partner = Samples.facts(Samples.bank("bank-a"));
    private @Nullable Guarantor guarantor = Samples.guarantor();
    private Agreement agreement = Samples.agreement("bank-a", Samples.terms(Samples.price("8.40")));
    private LocalDate day = Samples.TODAY;

    private Weighing(LoanRequest request) {
        this.request = request;
    }

    static Weighing company() {
        return new Weighing(Samples.companyRequest());
    }

    static Weighing consumer() {
        return new Weighing(Samples.consumerRequest());
    }

    static Weighing supplyChain() {
        return new Weighing(Samples.supplyChainRequest());
    }

    Weighing on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    /** The lender's books closed at the year-end before that day. */
    Weighing booksOfLastYear(LocalDate today) {
        if (lender != null && lender.financials() != null) {
            LocalDate yearEnd = LocalDate.of(today.getYear() - 1, 12, 31);
            lender = With.with(lender, "financials", With.with(lender.financials(), "asOf", yearEnd));
        }
        return this;
    }

    Weighing request(String component, @Nullable Object value) {
        request = With.with(request, component, value);
        return this;
    }

    Weighing borrower(String component, @Nullable Object value) {
        Borrower bent = With.with(request.borrower(), component, value);
        return request("borrower", bent);
    }

    Weighing loan(String amount, int term, TermUnit unit, RepaymentMethod method) {
        return request("loan", new LoanShape(Money.of(amount), term, unit, method));
    }

    Weighing amount(String amount) {
        return request("loan", With.with(request.loan(), "principal", Money.of(amount)));
    }

    Weighing lender(String component, @Nullable Object value) {
        lender = With.with(Samples.lender(), component, value);
        return this;
    }

    Weighing lenderOf(Lender given, Licence licence) {
        lender = With.with(given, "licences", List.of(licence));
        return this;
    }

    Weighing unknownLender() {
        lender = null;
        return this;
    }

    Weighing policy(String component, Object value) {
        policy = With.with(policy, component, value);
        return this;
    }

    Weighing partner(String component, @Nullable Object value) {
        Partner before = partner == null ? Samples.bank("bank-a") : partner.partner();
        Partner bent = With.with(before, component, value);
        partner = With.with(partner == null ? Samples.facts(bent) : partner, "partner", bent);
        return this;
    }

    Weighing partnerFacts(String component, @Nullable Object value) {
        partner = With.with(Samples.facts(Samples.bank("bank-a")), component, value);
        return this;
    }

    Weighing unknownPartner() {
        partner = null;
        return this;
    }

    Weighing guarantor(String component, @Nullable Object value) {
        guarantor = With.with(Samples.guarantor(), component, value);
        return this;
    }

    Weighing unknownGuarantor() {
        guarantor = null;
        return this;
    }

    Weighing agreement(String component, @Nullable Object value) {
        agreement = With.with(agreement, component, value);
        return this;
    }

    Weighing clause(String component, @Nullable Object value) {
        return agreement("clauses", With.with(agreement.clauses(), component, value));
    }

    Weighing terms(String component, @Nullable Object value) {
        Terms bent = With.with(agreement.terms(), component, value);
        return agreement("terms", bent);
    }

    Weighing price(PriceLine price) {
        return terms("pricing", List.of(price));
    }

    Weighing coLending(String lenderShare) {
        Rate share = Rate.of(lenderShare);
        Shares shares = new Shares(Rate.of(Rate.HUNDRED.percent().subtract(share.percent())), share);
        agreement = new Agreement(
                agreement.agreementNo(),
                agreement.lenderId(),
                agreement.partnerId(),
                agreement.guarantorId(),
                FundingMode.CO_LENDING,
                shares,
                agreement.signatory(),
                agreement.signedOn(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.clauses(),
                agreement.impactAssessment(),
                agreement.terms(),
                agreement.quota(),
                agreement.routing(),
                agreement.service(),
                agreement.dataChannel(),
                agreement.applyUrl(),
                agreement.settlement());
        return this;
    }

    Weighing facts(Facts given) {
        facts = given;
        return this;
    }

    Weighing known(String component, Object value) {
        BorrowerFacts bent = With.with(facts.borrower(), component, value);
        return facts(facts.withBorrower(bent));
    }

    Weighing portfolio(String component, Object value) {
        PortfolioFacts bent = With.with(facts.portfolio(), component, value);
        return facts(facts.withPortfolio(bent));
    }

    /**
     * The verdict of the rule with that key, wherever it is weighed. The figures of fast matching are held against all
     * rules in passing.
     */
    Verdict of(String key) {
        return check(key).verdict();
    }

    Check check(String key) {
        FiguresAgree.with(RULES, pair());
        for (RuleTest<? super ApplicationCase> test : Regulation.OF_APPLICATION) {
            if (test.key().equals(key)) {
                return RULES.weigh(List.of(test), application(), day).getFirst();
            }
        }
        for (RuleTest<? super PairCase> test : Regulation.OF_PAIR) {
            if (test.key().equals(key)) {
                return RULES.weigh(List.of(test), pair(), day).getFirst();
            }
        }
        for (RuleTest<? super DraftCase> test : Regulation.OF_DRAFT) {
            if (test.key().equals(key)) {
                return RULES.weigh(List.of(test), draft(), day).getFirst();
            }
        }
        throw new IllegalArgumentException("no rule " + key);
    }

    private Instant now() {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private ApplicationCase application() {
        return new ApplicationCase(request, facts, lender, policy, Samples.PLATFORM, now(), day);
    }

    private PairCase pair() {
        List<Quote> quotes = agreement.terms().priceFor(request.riskGrade()).stream()
                .map(price -> new Quote(
                        price,
                        request.loan(),
                        Schedules.allIn(request.loan(), price.annualRate(), price.charges(), day)))
                .toList();
        return new PairCase(
                application(), Samples.active("agreement-1", agreement), partner, guarantor, quotes, Set.of("bank-x"));
    }

    private DraftCase draft() {
        return new DraftCase(agreement, lender, partner, guarantor, Samples.PLATFORM, day, List.of());
    }
}
