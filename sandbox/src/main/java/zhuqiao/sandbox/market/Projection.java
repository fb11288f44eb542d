package zhuqiao.sandbox.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import zhuqiao.sandbox.client.Answer;

/** Waits until the matching side has heard of an agreement. */
record Projection(People people, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** @throws IllegalStateException when the agreement has no quota after half a minute */
    void waitFor(SignedAgreement agreement) throws InterruptedException {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            Answer quota = people.operator().get("/v1/quotas/" + agreement.id());
            if (quota.status() == 200) {
                return;
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("Agreement " + agreement.number() + " has no quota yet: " + quota);
            }
            Thread.sleep(PAUSE);
        }
    }
}
