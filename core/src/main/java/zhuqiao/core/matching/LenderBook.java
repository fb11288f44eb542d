package zhuqiao.core.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.ApplicationGate;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.regulation.PairVerdicts;
import zhuqiao.core.regulation.PairWords;
import zhuqiao.core.regulation.RulesOfDay;

/**
 * All agreements of one lender over a stretch of time in which nothing about them changes: within a business day, between
 * two changes of status. Most entries are out by one word that holds all their closed terms; the rest are comparisons.
 */
final class LenderBook {
    private static final long FIRST = ClosedTerms.RULES | PairBits.AMOUNT | PairBits.TERM;

    /** The first instant it speaks for, and the first it does not. */
    final Instant from;

    final Instant until;
    final List<Object> sources;
    final DueDays dueDays;
    final ApplicationGate gate;
    final LenderPolicy policy;
    final int policyVersion;
    final PairVerdicts verdicts;
    final PairWords words;
    /** By agreement id. */
    final BookEntry[] entries;

    /** False when an agreement asks what only the rules themselves can weigh; then it has no entries. */
    final boolean expressible;

    private final long[] closed;
    /** Whether the terms that are looked at first put an agreement out that day. */
    private final boolean binding;

    LenderBook(
            Instant from,
            Instant until,
            List<Object> sources,
            RulesOfDay rules,
            ApplicationGate gate,
            LenderPolicy policy,
            int policyVersion,
            boolean expressible,
            BookEntry[] entries) {
        this.expressible = expressible;
        this.from = from;
        this.until = until;
        this.sources = sources;
        this.dueDays = rules.dueDays();
        this.gate = gate;
        this.policy = policy;
        this.policyVersion = policyVersion;
        this.verdicts = rules.verdicts();
        this.words = rules.words();
        this.entries = entries;
        this.binding = (rules.verdicts().blocks() & FIRST) == FIRST;
        this.closed = closed();
    }

    boolean speaksAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether it was made from these very facts. */
    boolean madeFrom(List<Object> facts) {
        if (facts.size() != sources.size()) {
            return false;
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!same(facts.get(i), sources.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // facts are immutable; a changed one is another object
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    /** Which of 64 entries, from the 64th of {@code word} on, are still in question: a bit each. */
    long inQuestion(int word, RequestFigures asked) {
        int from = word << 6;
        int count = Math.min(64, closed.length - from);
        long allowed = 0;
        for (int i = 0; i < count; i++) {
            long refused = asked.closed & ~closed[from + i];
            allowed |= ((refused - 1) >>> 63) << i;
        }
        return binding ? fitting(from, allowed, asked) : allowed;
    }

    /** Without a branch that waits for an entry, so that the processor fetches them all from memory at the same time. */
    private long fitting(int from, long allowed, RequestFigures asked) {
        long fitting = allowed;
        for (long left = allowed; left != 0; left &= left - 1) {
            int at = Long.numberOfTrailingZeros(left);
            fitting &= ~((entries[from + at].misfit(asked) >>> 63) << at);
        }
        return fitting;
    }

    /** Words of 64 entries. */
    int words() {
        return (closed.length + 63) >> 6;
    }

    /**
     * What each entry allows of the closed terms; nothing, once it is out whatever is asked; everything, under rule files
     * by which another value does not put it out.
     */
    private long[] closed() {
        long[] closed = new long[entries.length];
        for (int i = 0; i < closed.length; i++) {
            BookEntry entry = entries[i];
            boolean out = (entry.failures & ~entry.notApplicable & verdicts.blocks()) != 0;
            closed[i] = out ? 0 : binding ? entry.closed : -1;
        }
        return closed;
    }
}
