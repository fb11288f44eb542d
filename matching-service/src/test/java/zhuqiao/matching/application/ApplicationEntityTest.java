package zhuqiao.matching.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApplicationEntityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void anApplicationThatExpiresWhileAMatchIsDueIsNoLongerDue() {
        // Given
        ApplicationEntity application = new ApplicationEntity();
        application.status = ApplicationStatus.NEEDS_CONSENT;
        application.rematchAt = NOW;
        application.expiresAt = NOW;
        // When
        application.apply(new ApplicationState.NeedsConsent().expire(), NOW);
        // Then
        assertThat(application.status).isEqualTo(ApplicationStatus.EXPIRED);
        assertThat(application.rematchAt).isNull();
        assertThat(application.expiresAt).isNull();
    }
}
