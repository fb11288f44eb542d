package zhuqiao.sandbox.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Waits until the matching side has heard of the agreements. */
record Projection(People people, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** @throws IllegalStateException when an agreement still has no quota after a minute */
    void waitFor(List<SignedAgreement> agreements) throws InterruptedException {
        Instant deadline = clock.instant().plus(PATIENCE);
        List<SignedAgreement> unheard = new ArrayList<>(agreements);
        while (true) {
            unheard.removeIf(this::hasQuota);
            if (unheard.isEmpty()) {
                return;
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException(
                        "%d agreements have no quota yet, such as %s".formatted(unheard.size(), unheard.getFirst()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean hasQuota(SignedAgreement agreement) {
        return people.operator().get("/v1/quotas/" + agreement.id()).status() == 200;
    }
}
