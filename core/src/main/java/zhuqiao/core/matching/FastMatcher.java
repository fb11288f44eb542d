package zhuqiao.core.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.ApplicationCase;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.RulesOfDay;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Tried;
import zhuqiao.core.value.Rate;

/**
 * Answers as {@link LinearMatcher} does, from books made once a lender and business day. Explanations, other days and
 * terms or rule files that figures cannot express are left to the linear matcher.
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
        market.lenderIds().forEach(lenderId -> book(lenderId, now));
        return this;
    }

    @Override
    public MatchResult match(LoanRequest request, Facts facts, Instant now) {
        Ranks ranks = scratch.get();
        if (!shortlist(request, facts, now, ranks) || ranks.outcome == Outcome.REVIEW || ranks.book == null) {
            return linear.match(request, facts, now);
        }
        List<Candidate> ranked = new ArrayList<>(ranks.count);
        for (int rank = 0; rank < ranks.count; rank++) {
            ranked.add(candidate(ranks.entry(rank), rank, ranks.cost(rank), request));
        }
        return new MatchResult(
                rules.version(),
                ranks.book.policyVersion,
                ranks.outcome,
                ranked,
                ranks.outcome == Outcome.NEEDS_CONSENT ? consentsNeeded(ranks, ranks.book, request, now) : List.of(),
                List.of(),
                () -> linear.match(request, facts, now).explain());
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
        weigh(request, facts, now, ranks, book, own == Verdict.REVIEW);
        return true;
    }

    private void weigh(
            LoanRequest request, Facts facts, Instant now, Ranks ranks, LenderBook book, boolean applicationInReview) {
        Set<String> excluded = facts.tried().isEmpty() ? Set.of() : excludedByTried(request, facts);
        boolean review = false;
        for (int word = 0; word < book.words(); word++) {
            for (long left = book.concerned(word, request); left != 0; left &= left - 1) {
                int at = (word << 6) + Long.numberOfTrailingZeros(left);
                BookEntry entry = book.entries[at];
                if (!entry.allows(request, facts, now, book.dueDays, excluded)) {
                    continue;
                }
                long cost = entry.cost(request, book.dueDays);
                if (cost < 0) {
                    continue;
                }
                if (applicationInReview || inReview(entry, facts)) {
                    review = true;
                } else if (entry.lacksConsent(request, now)) {
                    ranks.addLackingConsent(at);
                } else {
                    ranks.add(at, cost);
                }
            }
        }
        Contest.rank(ranks, book, facts.quota(), book.policy.maxPartners() - distinct(facts.tried()));
        ranks.outcome = ranks.count > 0
                ? Outcome.ELIGIBLE
                : ranks.lacking > 0 ? Outcome.NEEDS_CONSENT : review ? Outcome.REVIEW : Outcome.NO_FUNDER;
    }

    private static boolean inReview(BookEntry entry, Facts facts) {
        return entry.limits.standing() == Verdict.REVIEW
                && !facts.waivedRules().containsAll(entry.limits.reviewRules());
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

    private Set<String> excludedByTried(LoanRequest request, Facts facts) {
        Set<String> excluded = new HashSet<>();
        for (Tried tried : facts.tried()) {
            market.version(request.lenderId(), tried.agreementId(), tried.agreementVersion())
                    .ifPresent(version ->
                            excluded.addAll(version.agreement().routing().exclusiveWith()));
        }
        return excluded;
    }

    private static int distinct(List<Tried> tried) {
        return tried.isEmpty()
                ? 0
                : (int) tried.stream().map(Tried::partnerId).distinct().count();
    }

    private static Candidate candidate(BookEntry entry, int rank, long cost, LoanRequest request) {
        PriceFigures price = entry.prices.get(request.riskGrade());
        return new Candidate(
                entry.agreementId,
                entry.version.version(),
                entry.partnerId,
                CandidateVerdict.ELIGIBLE,
                rank + 1,
                price == null ? null : price.price().annualRate(),
                Rate.of(BigDecimal.valueOf(cost, 2)),
                List.of(),
                List.of());
    }

    private static List<ConsentNeed> consentsNeeded(Ranks ranks, LenderBook book, LoanRequest request, Instant now) {
        Set<ConsentNeed> needs = new LinkedHashSet<>();
        for (int i = 0; i < ranks.lacking; i++) {
            needs.addAll(book.entries[ranks.lackingConsent[i]].consentsNeeded(request, now));
        }
        return List.copyOf(needs);
    }
}
