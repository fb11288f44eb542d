package zhuqiao.core.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.ApplicationCase;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.RulesOfDay;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Tried;

/**
 * Answers as {@link LinearMatcher} does, from books made once a lender and business day. Terms or rule files that figures
 * cannot express are left to the linear matcher.
 */
public final class FastMatcher implements Matcher {
    private final RuleBook rules;
    private final Market market;
    private final LinearMatcher linear;
    private final Map<String, LenderBook> books = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable RulesOfDay> today;
    private final ThreadLocal<Ranks> scratch = ThreadLocal.withInitial(Ranks::new);

    public FastMatcher(RuleBook rules, Market market) {
        this(rules, market, new AtomicReference<>());
    }

    private FastMatcher(RuleBook rules, Market market, AtomicReference<@Nullable RulesOfDay> today) {
        this.rules = rules;
        this.market = market;
        this.linear = new LinearMatcher(rules, market);
        this.today = today;
    }

    /** The same rules over a changed market; books whose facts did not change are kept. */
    public FastMatcher over(Market next) {
        FastMatcher matcher = new FastMatcher(rules, next, today);
        books.forEach((lenderId, book) -> {
            if (book.madeFrom(BookMaker.sources(next, lenderId))) {
                matcher.books.put(lenderId, book);
            }
        });
        return matcher;
    }

    /** Makes the books of all lenders for that instant, which else happens at each lender's first application. */
    public FastMatcher prepared(Instant now) {
        market.lenderIds().parallelStream().forEach(lenderId -> book(lenderId, now));
        return this;
    }

    @Override
    public MatchResult match(LoanRequest request, Facts facts, Instant now) {
        Ranks ranks = scratch.get();
        if (!shortlist(request, facts, now, ranks) || ranks.book == null) {
            return linear.match(request, facts, now);
        }
        LenderBook book = ranks.book;
        List<Candidate> ranked = new ArrayList<>(ranks.count);
        for (int rank = 0; rank < ranks.count; rank++) {
            ranked.add(candidate(ranks.entry(rank), rank, ranks.cost(rank), request));
        }
        return new MatchResult(
                rules.version(),
                book.policyVersion,
                ranks.outcome,
                ranked,
                ranks.outcome == Outcome.NEEDS_CONSENT ? consentsNeeded(ranks, book) : List.of(),
                ranks.outcome == Outcome.REVIEW ? reviewRules(ranks, book) : List.of(),
                () -> explain(book, request, facts, now));
    }

    private Explanation explain(LenderBook book, LoanRequest request, Facts facts, Instant now) {
        ApplicationCase application = application(request, facts, now);
        List<Check> own = ownChecks(application);
        Set<String> excluded = LinearMatcher.excludedByTried(market, request, facts);
        return WeighedBook.explain(rules, market, book, application, own, excluded, scratch.get());
    }

    private ApplicationCase application(LoanRequest request, Facts facts, Instant now) {
        LenderFacts lender = market.lender(request.lenderId()).orElse(null);
        return new ApplicationCase(
                request,
                facts,
                lender == null ? null : lender.lender(),
                lender == null ? LenderPolicy.DEFAULT : lender.policy(),
                market.platform(),
                now,
                ApplicationCase.dayOf(now));
    }

    private List<Check> ownChecks(ApplicationCase application) {
        return LinearMatcher.waived(
                rules.weigh(Regulation.OF_APPLICATION, application, application.day()),
                application.facts().waivedRules());
    }

    /**
     * Decides without building an answer, allocating nothing once the lender's book is made.
     *
     * @return false when only {@link #match} can answer, by weighing the rules themselves
     */
    public boolean shortlist(LoanRequest request, Facts facts, Instant now, Ranks ranks) {
        LenderBook book = book(request.lenderId(), now);
        if (book == null || !book.expressible) {
            return false;
        }
        ranks.start(book);
        Verdict own = book.gate.weigh(request, facts, now);
        if (own == Verdict.NEEDS_CONSENT) {
            return false;
        }
        if (own.compareTo(Verdict.INDETERMINATE) >= 0) {
            ranks.outcome = own == Verdict.BLOCK_APP ? Outcome.REJECTED : Outcome.NO_FUNDER;
            return true;
        }
        weigh(
                request,
                facts,
                now,
                ranks,
                book,
                own == Verdict.REVIEW ? CandidateVerdict.REVIEW : CandidateVerdict.ELIGIBLE);
        return true;
    }

    private void weigh(
            LoanRequest request, Facts facts, Instant now, Ranks ranks, LenderBook book, CandidateVerdict own) {
        RequestFigures asked = ranks.asked;
        Weighed weighed = ranks.weighed;
        asked.read(request, facts, now, book.dueDays, LinearMatcher.excludedByTried(market, request, facts));
        long waived = book.verdicts.waived(facts.waivedRules());
        for (int word = 0; word < book.words(); word++) {
            for (long left = book.inQuestion(word, asked); left != 0; left &= left - 1) {
                int at = (word << 6) + Long.numberOfTrailingZeros(left);
                weighed.weigh(book.entries[at], asked, book.verdicts, Weighed.UNTIL_OUT);
                CandidateVerdict verdict = weighed.verdict(book.verdicts, waived);
                ranks.add(at, weighed.cost, verdict.compareTo(own) >= 0 ? verdict : own);
            }
        }
        Contest.rank(ranks, book, facts.quota(), book.policy.maxPartners() - distinct(facts.tried()));
        ranks.conclude();
    }

    /** Null when the day's rules go beyond what figures can express. */
    private @Nullable LenderBook book(String lenderId, Instant now) {
        LenderBook known = books.get(lenderId);
        if (known != null && known.speaksAt(now)) {
            return known;
        }
        RulesOfDay rulesThen = rulesOn(ApplicationCase.dayOf(now));
        if (!rulesThen.expressible()) {
            return null;
        }
        LenderBook made = new BookMaker(rulesThen, market, lenderId).make(now);
        if (known == null || known.from.isBefore(made.from)) {
            books.put(lenderId, made);
        }
        return made;
    }

    private RulesOfDay rulesOn(LocalDate day) {
        RulesOfDay known = today.get();
        if (known != null && known.day().equals(day)) {
            return known;
        }
        RulesOfDay made = new RulesOfDay(rules, day);
        if (known == null || known.day().isBefore(day)) {
            today.set(made);
        }
        return made;
    }

    static int distinct(List<Tried> tried) {
        return tried.isEmpty()
                ? 0
                : (int) tried.stream().map(Tried::partnerId).distinct().count();
    }

    private static Candidate candidate(BookEntry entry, int rank, long cost, LoanRequest request) {
        AgreedPrice price = entry.price(request.riskGrade());
        return new Candidate(
                entry.agreementId,
                entry.number,
                entry.partnerId,
                CandidateVerdict.ELIGIBLE,
                rank + 1,
                price == null ? null : price.figures().annualRate(),
                PrintedRates.of(cost),
                List.of(),
                List.of());
    }

    private static List<ConsentNeed> consentsNeeded(Ranks ranks, LenderBook book) {
        Set<ConsentNeed> needs = new LinkedHashSet<>();
        for (int i = 0; i < ranks.lacking; i++) {
            BookEntry entry = book.entries[ranks.lackingConsent[i]];
            ranks.weighed.weigh(entry, ranks.asked, book.verdicts, Weighed.ALL);
            needs.addAll(Weighed.consentsNeeded(entry, ranks.weighed.failures & book.verdicts.consents()));
        }
        return List.copyOf(needs);
    }

    /** The application's own rules that ask for a human, then those of each agreement that could fund it. */
    private List<String> reviewRules(Ranks ranks, LenderBook book) {
        Set<String> ids = new LinkedHashSet<>();
        RequestFigures asked = ranks.asked;
        long waived = book.verdicts.waived(asked.facts.waivedRules());
        for (Check check : ownChecks(application(asked.request, asked.facts, asked.now))) {
            if (check.verdict() == Verdict.REVIEW) {
                ids.add(check.rule());
            }
        }
        for (int i = 0; i < ranks.reviewed; i++) {
            ranks.weighed.weigh(book.entries[ranks.inReview[i]], asked, book.verdicts, Weighed.ALL);
            ids.addAll(book.verdicts.reviewRules(ranks.weighed.failures & ~waived));
        }
        return List.copyOf(ids);
    }
}
