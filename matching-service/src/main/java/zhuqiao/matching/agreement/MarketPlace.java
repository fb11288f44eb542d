package zhuqiao.matching.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.Matcher;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The market that matching works on now; swapped whole, so that a reader sees one consistent state. */
@ApplicationScoped
public class MarketPlace {
    /** Agreements and counterparties with the matcher built over them. */
    public record Snapshot(Market market, Matcher matcher) {}

    private volatile @Nullable Snapshot current;

    /** @throws Problem 503 before the projection has caught up for the first time */
    public Snapshot current() {
        Snapshot snapshot = current;
        if (snapshot == null) {
            throw Problem.unavailable(Text.of("协议数据尚未就绪", "The agreements are not read yet"), Duration.ofSeconds(1));
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
