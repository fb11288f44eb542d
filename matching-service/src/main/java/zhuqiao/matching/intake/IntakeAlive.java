package zhuqiao.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A replica whose intake thread has ended takes nothing in any more and must be started anew. */
@Liveness
@ApplicationScoped
public class IntakeAlive implements HealthCheck {
    private final Intake intake;

    public IntakeAlive(Intake intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intake").status(intake.alive()).build();
    }
}
