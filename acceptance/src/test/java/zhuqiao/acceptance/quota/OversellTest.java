package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.stack.LiveStack;
import zhuqiao.acceptance.stack.RunningStack;

/**
 * More callers than room, two processes, one of which is killed at a moment nobody chose. {@code -Dzhuqiao.rounds} sets
 * how often; {@code ./zhuqiao soak quota} plays 200.
 */
@ExtendWith(RunningStack.class)
class OversellTest {
    private static final int ROUNDS = Integer.getInteger("zhuqiao.rounds", 10);
    private static final int CALLERS = 64;
    private static final int ROOM = 100;
    private static final int ASKED = 130;
    private static final String AMOUNT = "10000.05";
    private static final String WHOLE = "1000005.00";
    private final LiveStack stack;
    private final Ledger ledger;
    private final Fire fire;

    OversellTest(LiveStack stack) {
        this.stack = stack;
        this.ledger = new Ledger(stack.now());
        this.fire = new Fire(stack);
    }

    @Test
    void exactlyWhatFitsIsGrantedThoughAProcessIsKilled() throws Exception {
        // Given
        Corner corner = Corner.open(stack.now(), paper -> ((ObjectNode) paper.get("quota")).put("total", WHOLE));
        for (int round = 1; round <= ROUNDS; round++) {
            // When
            List<String> statuses = submitUnderFire(corner);
            // Then
            String where = "round " + round;
            assertThat(statuses).as(where).hasSize(ASKED).containsOnly("REFERRED", "NO_FUNDER");
            assertThat(statuses.stream().filter("REFERRED"::equals)).as(where).hasSize(ROOM);
            assertThat(corner.quota().at("/total/reserved").asText()).as(where).isEqualTo(WHOLE);
            assertThat(held(corner)).as(where).isEqualTo(ROOM);
            assertThat(unexplained(corner)).as(where).isZero();
            deadlinesPass(corner);
            assertThat(unexplained(corner)).as(where).isZero();
            fire.out();
        }
    }

    private List<String> submitUnderFire(Corner corner) throws Exception {
        List<ObjectNode> loans =
                IntStream.range(0, ASKED).mapToObj(i -> corner.loan(AMOUNT)).toList();
        int fatal = ThreadLocalRandom.current().nextInt(ASKED);
        AtomicInteger answered = new AtomicInteger();
        List<Callable<String>> calls = loans.stream()
                .<Callable<String>>map(loan -> () -> {
                    JsonNode answer = corner.submit(loan);
                    if (answered.getAndIncrement() == fatal) {
                        fire.one();
                    }
                    return answer.path("status").asText();
                })
                .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<String> statuses = new ArrayList<>();
            for (Future<String> call : callers.invokeAll(calls)) {
                statuses.add(call.get());
            }
            return statuses;
        }
    }

    /** Nobody answers; the timers end what stands. */
    private void deadlinesPass(Corner corner) {
        ledger.change(
                "update referral set expires_at = now() where agreement_id = ? and status = 'SENT'",
                corner.agreementId());
        Awaitility.await("every reservation of " + corner.agreementId() + " to be resolved")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> held(corner) == 0
                        && corner.quota().at("/total/reserved").asText().equals("0.00"));
    }

    private long held(Corner corner) {
        return ledger.number(
                "select count(*) from referral where agreement_id = ? and reserved_fen > 0", corner.agreementId());
    }

    private long unexplained(Corner corner) {
        return ledger.number(
                "select (select count(*) from quota_unexplained where agreement_id = ?)"
                        + " + (select count(*) from referral_unexplained where agreement_id = ?)",
                corner.agreementId(),
                corner.agreementId());
    }
}
