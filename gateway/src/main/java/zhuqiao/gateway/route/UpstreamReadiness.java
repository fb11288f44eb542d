package zhuqiao.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while each service can be reached somewhere. A service that answers but is not ready itself keeps the gateway
 * ready: it speaks for itself, and taking the door away would hide the other service too.
 */
@Readiness
@ApplicationScoped
public class UpstreamReadiness implements HealthCheck {
    private final Upstreams upstreams;

    public UpstreamReadiness(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("upstreams");
        boolean up = true;
        for (Service service : Service.values()) {
            boolean reachable = upstreams.isReachable(service);
            answer.withData(service.label(), reachable);
            up &= reachable;
        }
        return answer.status(up).build();
    }
}
