package zhuqiao.matching.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.Matcher;

/** The market that matching works on now; swapped whole, so that a reader sees one consistent state. */
@ApplicationScoped
public class MarketPlace {
    /** Agreements and counterparties with the matcher built over them. */
    public record Snapshot(Market market, Matcher matcher) {}

    private volatile @Nullable Snapshot current;

    /** @throws IllegalStateException before the projection has caught up for the first time */
    public Snapshot current() {
        Snapshot snapshot = current;
        if (snapshot == null) {
            throw new IllegalStateException("the market is not read yet");
        }
        return snapshot;
    }

    public boolean ready() {
        return current != null;
    }

    void swap(Snapshot next) {
        current = next;
    }
}
