package zhuqiao.matching.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhuqiao.matching.Transitions;

class ApplicationStateTest {
    private static final Set<String> MATCHED = Set.of("Referred", "NeedsConsent", "Review", "NoFunder");

    @Test
    void theTransitionsAreThoseOfTheApi() {
        assertThat(Transitions.of(
                        ApplicationState.New.class,
                        ApplicationState.Referred.class,
                        ApplicationState.NeedsConsent.class,
                        ApplicationState.Review.class,
                        ApplicationState.Approved.class,
                        ApplicationState.Confirmed.class,
                        ApplicationState.Disbursed.class,
                        ApplicationState.Settled.class,
                        ApplicationState.NoFunder.class,
                        ApplicationState.Rejected.class,
                        ApplicationState.Withdrawn.class,
                        ApplicationState.Expired.class))
                .isEqualTo(Map.ofEntries(
                        Map.entry("New", matchedOr("Rejected")),
                        Map.entry("NeedsConsent", matchedOr("Rejected", "Expired", "Withdrawn")),
                        Map.entry("Review", matchedOr("Rejected", "Expired", "Withdrawn")),
                        Map.entry("Referred", matchedOr("Approved", "Withdrawn")),
                        Map.entry("Approved", matchedOr("Confirmed", "Expired", "Withdrawn")),
                        Map.entry("Confirmed", matchedOr("Disbursed", "Withdrawn")),
                        Map.entry("Disbursed", Set.of("Settled")),
                        Map.entry("Settled", Set.of("Disbursed")),
                        Map.entry("NoFunder", Set.of()),
                        Map.entry("Rejected", Set.of()),
                        Map.entry("Withdrawn", Set.of()),
                        Map.entry("Expired", Set.of())));
    }

    @ParameterizedTest
    @EnumSource
    void anEntityGivesBackTheStateOfItsStatus(ApplicationStatus status) {
        ApplicationEntity entity = new ApplicationEntity();
        entity.status = status;

        assertThat(entity.state().status()).isEqualTo(status);
    }

    @Test
    void whatAnApplicationWaitedForIsForgottenWhenItNoLongerWaits() {
        ApplicationEntity entity = new ApplicationEntity();
        entity.status = ApplicationStatus.NEEDS_CONSENT;
        entity.consentsNeeded = "[]";
        entity.expiresAt = Instant.EPOCH;

        entity.apply(new ApplicationState.NeedsConsent().refer(), Instant.EPOCH);

        assertThat(entity.consentsNeeded).isNull();
        assertThat(entity.expiresAt).isNull();
    }

    private static Set<String> matchedOr(String... others) {
        Set<String> all = new HashSet<>(MATCHED);
        all.addAll(Set.of(others));
        return all;
    }
}
