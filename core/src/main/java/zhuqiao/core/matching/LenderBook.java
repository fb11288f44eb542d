package zhuqiao.core.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.regulation.ApplicationGate;
import zhuqiao.core.regulation.DueDays;
import zhuqiao.core.request.LoanRequest;

/**
 * All agreements of one lender over a stretch of time in which nothing about them changes: within a business day, between
 * two changes of status. Which entries concern an application is a conjunction of bitmaps, one a value of each closed
 * term; the rest are comparisons.
 */
final class LenderBook {
    /** The first instant it speaks for, and the first it does not. */
    final Instant from;

    final Instant until;
    final List<Object> sources;
    final DueDays dueDays;
    final ApplicationGate gate;
    final LenderPolicy policy;
    final int policyVersion;
    /** By agreement id. */
    final BookEntry[] entries;

    /** False when an agreement asks what only the rules themselves can weigh; then it has no entries. */
    final boolean expressible;

    private final BookColumns columns;

    LenderBook(
            Instant from,
            Instant until,
            List<Object> sources,
            DueDays dueDays,
            ApplicationGate gate,
            LenderPolicy policy,
            int policyVersion,
            boolean expressible,
            BookEntry[] entries) {
        this.expressible = expressible;
        this.from = from;
        this.until = until;
        this.sources = sources;
        this.dueDays = dueDays;
        this.gate = gate;
        this.policy = policy;
        this.policyVersion = policyVersion;
        this.entries = entries;
        this.columns = new BookColumns(entries);
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

    int words() {
        return columns.words();
    }

    /** Entries of the word whose closed terms all allow the application. */
    long concerned(int word, LoanRequest request) {
        return columns.concerned(word, request);
    }
}
