package zhuqiao.core.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a match on a book is worked out and left: the partners to try, best first. One belongs to one thread at a time
 * and is used again, so that matching allocates nothing.
 */
public final class Ranks {
    private static final int MOST = 10;

    final RequestFigures asked = new RequestFigures();
    final Weighed weighed = new Weighed();
    Outcome outcome = Outcome.NO_FUNDER;

    @Nullable
    LenderBook book;

    int[] survivors = new int[64];
    long[] costs = new long[64];
    int eligible;
    int[] lackingConsent = new int[64];
    int lacking;
    int[] inReview = new int[64];
    int reviewed;
    final int[] ranked = new int[MOST];
    int count;

    void start(LenderBook on) {
        book = on;
        outcome = Outcome.NO_FUNDER;
        eligible = 0;
        lacking = 0;
        reviewed = 0;
        count = 0;
        if (survivors.length < on.entries.length) {
            survivors = new int[on.entries.length];
            costs = new long[on.entries.length];
            lackingConsent = new int[on.entries.length];
            inReview = new int[on.entries.length];
        }
    }

    /** Notes one weighed entry where its verdict leaves it a chance. */
    void add(int entry, long cost, CandidateVerdict verdict) {
        switch (verdict) {
            case ELIGIBLE -> {
                survivors[eligible] = entry;
                costs[eligible] = cost;
                eligible++;
            }
            case NEEDS_CONSENT -> {
                lackingConsent[lacking] = entry;
                lacking++;
            }
            case REVIEW -> {
                inReview[reviewed] = entry;
                reviewed++;
            }
            case INDETERMINATE, BLOCKED -> {}
        }
    }

    /** What it comes to once ranked, unless the application itself is refused. */
    void conclude() {
        outcome = count > 0
                ? Outcome.ELIGIBLE
                : lacking > 0 ? Outcome.NEEDS_CONSENT : reviewed > 0 ? Outcome.REVIEW : Outcome.NO_FUNDER;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How many partners to try, 0 to 10. */
    public int count() {
        return count;
    }

    /** @param rank from 0 */
    public String agreementId(int rank) {
        return entry(rank).agreementId;
    }

    /** All-in cost as printed, in hundredths of a percent. */
    public long cost(int rank) {
        return costs[ranked[rank]];
    }

    /** Which entry of the book has that rank. */
    int at(int rank) {
        return survivors[ranked[rank]];
    }

    boolean ranks(int entry) {
        for (int rank = 0; rank < count; rank++) {
            if (at(rank) == entry) {
                return true;
            }
        }
        return false;
    }

    BookEntry entry(int rank) {
        if (book == null || rank >= count) {
            throw new IndexOutOfBoundsException(rank);
        }
        return book.entries[at(rank)];
    }

    @Override
    public String toString() {
        return outcome + " " + Arrays.toString(Arrays.copyOf(ranked, count));
    }
}
