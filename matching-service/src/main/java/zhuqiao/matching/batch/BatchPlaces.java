package zhuqiao.matching.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** How many batches this replica has in memory; one lender never holds all the places. */
@ApplicationScoped
public class BatchPlaces {
    private final BatchConfig config;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    public BatchPlaces(BatchConfig config) {
        this.config = config;
    }

    /** @throws Problem 503 when none is free; else {@link #leave} must follow */
    synchronized void take(String lenderId) {
        int own = taken.getOrDefault(lenderId, 0);
        if (all >= config.atOnce() || own >= config.perLender()) {
            throw Problem.unavailable(
                    Text.of("批量进件繁忙,请稍后重试", "Too many batches are under way, try again"), Duration.ofSeconds(1));
        }
        taken.put(lenderId, own + 1);
        all++;
    }

    synchronized void leave(String lenderId) {
        taken.computeIfPresent(lenderId, (id, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
