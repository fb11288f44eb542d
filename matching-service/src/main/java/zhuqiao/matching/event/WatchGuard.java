package zhuqiao.matching.event;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import zhuqiao.matching.application.ApplicationReading;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;

/** Refuses before the stream begins: afterwards its status of 200 is already on the wire. */
public class WatchGuard {
    private final ApplicationReading applications;
    private final LiveEvents events;
    private final Callers callers;

    WatchGuard(ApplicationReading applications, LiveEvents events, Callers callers) {
        this.applications = applications;
        this.events = events;
        this.callers = callers;
    }

    /** 404 for an application that the caller may not see, 503 when too many streams are open. */
    @ServerRequestFilter
    @Watched
    public Uni<Void> check(ContainerRequestContext request) {
        UUID applicationId = PathId.of(request.getUriInfo().getPathParameters().getFirst("id"));
        Caller caller = callers.current();
        events.requireRoom();
        return Panache.withSession(() -> applications.visible(applicationId, caller))
                .replaceWithVoid();
    }
}
