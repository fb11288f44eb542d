package zhuqiao.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import zhuqiao.gateway.security.TraceContext;

/** One line and one measurement a request; nothing in them that a caller chose freely, so no personal data. */
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger("zhuqiao.gateway.access");
    private static final String NONE = "-";

    private final MeterRegistry meters;

    public AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Writes when the answer has gone out or the caller has gone away. */
    void follow(RoutingContext call, TraceContext trace) {
        long start = System.nanoTime();
        // An HTTP/2 stream reports its end as a failure, so the answer itself is asked whether it was complete.
        call.addEndHandler(end ->
                write(call, trace, System.nanoTime() - start, call.response().ended()));
    }

    private void write(RoutingContext call, TraceContext trace, long nanos, boolean whole) {
        Route route = call.get(Entry.ROUTE);
        String method = RequestHead.isKnown(call.request().method())
                ? call.request().method().name()
                : NONE;
        int status = call.response().getStatusCode();
        String outcome = whole ? "answered" : "broken-off";
        LOG.infof(
                "access method=%s path=%s service=%s client=%s status=%d outcome=%s micros=%d requestId=%s traceId=%s",
                method,
                route == null ? NONE : route.template(),
                route == null ? NONE : route.service().label(),
                call.<String>get(Entry.CLIENT, NONE),
                status,
                outcome,
                TimeUnit.NANOSECONDS.toMicros(nanos),
                trace.requestId(),
                trace.traceId());
        Timer.builder("zhuqiao.gateway.requests")
                .description("Requests by collection, from the first byte read to the last one written")
                .tag("method", method)
                .tag("collection", route == null ? NONE : route.collection())
                .tag("status", Integer.toString(status))
                .tag("outcome", outcome)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
