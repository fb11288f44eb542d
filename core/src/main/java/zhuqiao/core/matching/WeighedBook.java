package zhuqiao.core.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.regulation.ApplicationCase;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.PairCase;
import zhuqiao.core.regulation.PairVerdicts;
import zhuqiao.core.regulation.Quote;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.PriceLine;

/**
 * Every rule weighed for every agreement of a book: three words and a cost an agreement, from which each verdict follows.
 * Keeps its inputs, so that the rules themselves can word what they measured when somebody reads it.
 */
final class WeighedBook implements QuotaView {
    private final Market market;
    private final LenderBook book;
    private final ApplicationCase application;
    /** The same, by the quota that was left when the book was weighed. */
    private final ApplicationCase asWeighed;

    private final List<Check> applicationChecks;
    private final CandidateVerdict own;
    private final Set<String> excluded;
    private final long waived;
    private final long[] failures;
    private final long[] missing;
    private final long[] notApplicable;
    private final long[] costs;
    private final long[] available;

    private WeighedBook(
            Market market,
            LenderBook book,
            ApplicationCase application,
            List<Check> applicationChecks,
            Set<String> excluded) {
        this.market = market;
        this.book = book;
        this.application = application;
        this.asWeighed = application.with(application.facts().withQuota(this));
        this.applicationChecks = applicationChecks;
        this.own = Evaluation.verdict(applicationChecks);
        this.excluded = excluded;
        this.waived = book.verdicts.waived(application.facts().waivedRules());
        int entries = book.entries.length;
        this.failures = new long[entries];
        this.missing = new long[entries];
        this.notApplicable = new long[entries];
        this.costs = new long[entries];
        this.available = new long[entries];
    }

    /** @param ranks left with those eligible, ranked */
    static Explanation explain(
            RuleBook rules,
            Market market,
            LenderBook book,
            ApplicationCase application,
            List<Check> applicationChecks,
            Set<String> excluded,
            Ranks ranks) {
        WeighedBook weighed = new WeighedBook(market, book, application, applicationChecks, excluded);
        CandidateVerdict[] verdicts = weighed.weigh(ranks);
        Outcome outcome = weighed.rank(ranks);
        return new Explanation(
                rules.version(),
                book.policyVersion,
                application.now(),
                outcome,
                applicationChecks,
                weighed.candidates(ranks, verdicts));
    }

    private CandidateVerdict[] weigh(Ranks ranks) {
        Weighed each = ranks.weighed;
        ranks.start(book);
        ranks.asked.read(application.request(), application.facts(), application.now(), book.dueDays, excluded);
        CandidateVerdict[] verdicts = new CandidateVerdict[failures.length];
        for (int i = 0; i < verdicts.length; i++) {
            each.weigh(book.entries[i], ranks.asked, book.verdicts, Weighed.ALL);
            failures[i] = each.failures;
            missing[i] = each.missing;
            notApplicable[i] = each.notApplicable;
            costs[i] = each.cost;
            available[i] = each.available;
            CandidateVerdict verdict = each.verdict(book.verdicts, waived);
            verdicts[i] = verdict.compareTo(own) >= 0 ? verdict : own;
            ranks.add(i, each.cost, verdicts[i]);
        }
        return verdicts;
    }

    private Outcome rank(Ranks ranks) {
        Facts facts = application.facts();
        Contest.rank(ranks, book, facts.quota(), book.policy.maxPartners() - FastMatcher.distinct(facts.tried()));
        if (applicationChecks.stream().anyMatch(check -> check.verdict() == Verdict.BLOCK_APP)) {
            return Outcome.REJECTED;
        }
        ranks.conclude();
        return ranks.outcome;
    }

    /** Ranked ones first, then by agreement id. */
    private List<Candidate> candidates(Ranks ranks, CandidateVerdict[] verdicts) {
        List<Candidate> candidates = new ArrayList<>(verdicts.length);
        for (int rank = 0; rank < ranks.count; rank++) {
            candidates.add(candidate(ranks.at(rank), CandidateVerdict.ELIGIBLE, rank + 1));
        }
        for (int i = 0; i < verdicts.length; i++) {
            if (!ranks.ranks(i)) {
                candidates.add(candidate(i, verdicts[i], null));
            }
        }
        return candidates;
    }

    private Candidate candidate(int at, CandidateVerdict verdict, @Nullable Integer rank) {
        BookEntry entry = book.entries[at];
        AgreedPrice price = entry.price(application.request().riskGrade());
        return new Candidate(
                entry.agreementId,
                entry.number,
                entry.partnerId,
                verdict,
                rank,
                price == null ? null : price.figures().annualRate(),
                price == null ? null : PrintedRates.of(costs[at]),
                verdict == CandidateVerdict.NEEDS_CONSENT
                        ? Weighed.consentsNeeded(entry, failures[at] & book.verdicts.consents())
                        : List.of(),
                new Checks(this, at));
    }

    List<Check> applicationChecks() {
        return applicationChecks;
    }

    int rules() {
        return book.verdicts.onFailure().size();
    }

    Verdict verdict(int entry, int rule) {
        long bit = 1L << rule;
        if ((notApplicable[entry] & bit) != 0) {
            return Verdict.NOT_APPLICABLE;
        }
        if ((missing[entry] & bit) != 0) {
            return Verdict.INDETERMINATE;
        }
        PairVerdicts verdicts = book.verdicts;
        return (failures[entry] & bit) == 0
                ? Verdict.PASS
                : (waived & bit) != 0 ? Verdict.WAIVED : verdicts.onFailure().get(rule);
    }

    /** What the rules say of that entry, in words. */
    List<Check> worded(int at) {
        BookEntry entry = book.entries[at];
        AgreementVersion version = entry.version;
        Optional<PriceLine> price =
                version.agreement().terms().priceFor(application.request().riskGrade());
        PairCase pair = new PairCase(
                asWeighed,
                version,
                market.partner(version.agreement().partnerId()).orElse(null),
                market.guarantor(version.agreement().guarantorId())
                        .map(GuarantorFacts::guarantor)
                        .orElse(null),
                price
                        .map(line -> Quote.printed(line, application.request().loan(), PrintedRates.of(costs[at])))
                        .stream()
                        .toList(),
                excluded);
        return LinearMatcher.waived(
                book.words.of(pair, notApplicable[at]), application.facts().waivedRules());
    }

    /** What was left when the book was weighed. */
    @Override
    public long availableFen(String agreementId) {
        int low = 0;
        int high = book.entries.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = book.entries[middle].agreementId.compareTo(agreementId);
            if (order == 0) {
                return available[middle];
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -1;
    }

    /** Ranking is over; no rule asks. */
    @Override
    public long committedFen(String agreementId) {
        return application.facts().quota().committedFen(agreementId);
    }
}
