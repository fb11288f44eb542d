package zhuqiao.core.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Rate;

/** One application boiled down once for all agreements of its lender; used again for the next. Amounts are fen. */
final class RequestFigures {
    static final long UNKNOWN = Long.MIN_VALUE;

    LoanRequest request;
    Facts facts;
    Instant now;
    DueDays dueDays;
    /** {@link ClosedTerms}. */
    long closed;

    long fen;
    boolean inMonths;
    int term;
    int lowestPlace;
    int highestPlace;
    boolean natural;
    boolean monthOrLess;
    /** Epoch days, or {@link #UNKNOWN}. */
    long birthDay;

    long establishedDay;
    /** What backs the loan; -1 when it rests on no trade. */
    long receivables;

    /** Hundredths of a percent. */
    long mostCost;

    /** Rules that do not concern the application, whatever the agreement; even when an input of theirs is missing. */
    long notApplicable;
    /** Rules that do not concern it, unless an input of theirs is missing. */
    long notApplicableIfKnown;
    /** Inputs that the application itself lacks. */
    long missing;

    Set<String> excludedPartners = Set.of();

    @SuppressWarnings("NullAway.Init") // read() comes before any use
    RequestFigures() {}

    void read(LoanRequest asked, Facts known, Instant at, DueDays days, Set<String> excluded) {
        request = asked;
        facts = known;
        now = at;
        dueDays = days;
        excludedPartners = excluded;
        closed = ClosedTerms.asked(asked);
        LoanShape loan = asked.loan();
        fen = loan.principal().fen();
        inMonths = loan.unit() == TermUnit.MONTHS;
        term = loan.term();
        lowestPlace = CodeRanges.lowest(asked.region());
        highestPlace = CodeRanges.highest(asked.region());
        monthOrLess = inMonths ? term <= 1 : term <= days.daysIn(1);
        Borrower borrower = asked.borrower();
        natural = borrower.naturalPerson();
        birthDay = day(borrower.birthDate());
        establishedDay = day(borrower.establishedOn());
        Rate most = asked.maxAllInApr();
        mostCost = most == null ? Long.MAX_VALUE : PriceFigures.hundredthsDown(most);
        receivables = receivables(asked);
        notApplicable = rulesOfOthers();
        notApplicableIfKnown = (loan.principalAtOnce() ? 0 : PairBits.CONSUMPTION_BULLET)
                | (natural ? 0 : PairBits.PERSONAL_BALANCE)
                | (monthOrLess ? PairBits.LPR_CAP : PairBits.SHORT_CAP);
        missing = (birthDay == UNKNOWN ? PairBits.AGE : 0)
                | (establishedDay == UNKNOWN ? PairBits.ESTABLISHED : 0)
                | (borrower.industry() == null ? PairBits.INDUSTRY : 0);
    }

    private long rulesOfOthers() {
        boolean individual = request.borrower().type() == BorrowerType.INDIVIDUAL;
        Scenario scenario = request.scenario();
        return (natural
                        ? 0
                        : PairBits.AGE
                                | PairBits.SHARING
                                | PairBits.GUARANTOR_SHARING
                                | PairBits.INQUIRY
                                | PairBits.BUREAU)
                | (individual ? PairBits.INDUSTRY | PairBits.ESTABLISHED : 0)
                | (mostCost == Long.MAX_VALUE ? PairBits.MAX_COST : 0)
                | (receivables < 0 ? PairBits.ADVANCE : 0)
                | (scenario == Scenario.SUPPLY_CHAIN && request.supplyChain() != null
                        ? 0
                        : PairBits.CORE_ENTERPRISE_CAP)
                | (scenario == Scenario.CONSUMPTION ? 0 : PairBits.CONSUMPTION_LINE)
                | (scenario == Scenario.CONSUMPTION ? PairBits.BUSINESS_LINE : 0);
    }

    private static long receivables(LoanRequest request) {
        SupplyChain trade = request.supplyChain();
        if (request.scenario() != Scenario.SUPPLY_CHAIN
                || trade == null
                || trade.receivables().isEmpty()) {
            return -1;
        }
        List<Receivable> all = trade.receivables();
        long sum = 0;
        for (int i = 0; i < all.size(); i++) {
            sum += all.get(i).amount().fen();
        }
        return sum;
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : date.toEpochDay();
    }
}
