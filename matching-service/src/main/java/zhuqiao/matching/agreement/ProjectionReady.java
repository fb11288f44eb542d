package zhuqiao.matching.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the topics were read up to the ends seen at start. */
@Readiness
@ApplicationScoped
public class ProjectionReady implements HealthCheck {
    private final MarketPlace marketPlace;

    public ProjectionReady(MarketPlace marketPlace) {
        this.marketPlace = marketPlace;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("projection")
                .status(marketPlace.ready())
                .build();
    }
}
