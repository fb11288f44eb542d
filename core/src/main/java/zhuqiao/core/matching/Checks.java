package zhuqiao.core.matching;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;

/**
 * The checks of one agreement, the application's own first. Their verdicts are known; what was measured against what is
 * put into words when a check is first read, by the rules themselves and from the same inputs.
 */
public final class Checks extends AbstractList<Check> implements RandomAccess {
    private final WeighedBook book;
    private final int entry;
    /** Immutable once there; if two threads make it, both make the same. */
    private @Nullable List<Check> worded;

    Checks(WeighedBook book, int entry) {
        this.book = book;
        this.entry = entry;
    }

    /** The verdict of the check at that place, without wording it. */
    public Verdict verdict(int index) {
        int own = book.applicationChecks().size();
        return index < own ? book.applicationChecks().get(index).verdict() : book.verdict(entry, index - own);
    }

    @Override
    public Check get(int index) {
        int own = book.applicationChecks().size();
        return index < own ? book.applicationChecks().get(index) : worded().get(index - own);
    }

    @Override
    public int size() {
        return book.applicationChecks().size() + book.rules();
    }

    private List<Check> worded() {
        List<Check> made = worded;
        if (made == null) {
            made = book.worded(entry);
            worded = made;
        }
        return made;
    }
}
