package zhuqiao.matching.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.id.PathId;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Where a lender watches an application (server-sent events of the HTML standard). */
@Path("/v1/applications/{id}/events")
@RolesAllowed({Role.LENDER, Role.OPERATOR, Role.AUDITOR})
public class EventResource {
    private static final UUID FROM_THE_START = new UUID(0, 0);
    private final LiveEvents events;
    private final Sse sse;

    EventResource(LiveEvents events, Sse sse) {
        this.events = events;
        this.sse = sse;
    }

    @GET
    @Watched
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String last) {
        UUID applicationId = PathId.of(id);
        UUID after = last == null ? FROM_THE_START : lastEvent(last);
        Executor here = MutinyHelper.executor(Vertx.currentContext());
        return events.after(applicationId, after)
                .map(event -> event.map(this::event).orElseGet(this::heartbeat))
                .emitOn(here);
    }

    private OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("").build();
    }

    private OutboundSseEvent event(StatusEvent event) {
        return sse.newEventBuilder()
                .id(event.id().toString())
                .name(StatusEvent.NAME)
                .data(String.class, Json.write(event))
                .build();
    }

    private static UUID lastEvent(String text) {
        if (!Ids.isId(text)) {
            throw Problem.invalid(
                    "", "last-event-id", Text.of("Last-Event-ID 不是本接口给出的编号", "Last-Event-ID is none of this stream"));
        }
        return UUID.fromString(text);
    }
}
