package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.Reason;
import zhuqiao.partner.webhook.Dispatcher;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;

/** What actions on agreements and on files of them have in common. */
@ApplicationScoped
public class ActionDesk {
    private final Idempotency idempotency;
    private final Dispatcher dispatcher;
    private final Callers callers;

    ActionDesk(Idempotency idempotency, Dispatcher dispatcher, Callers callers) {
        this.idempotency = idempotency;
        this.dispatcher = dispatcher;
        this.callers = callers;
    }

    /**
     * The request as it came.
     *
     * @param collection path of the agreements, or of the files
     * @param word the path's last segment
     */
    public record Request(
            String collection,
            String id,
            String word,
            @Nullable Reason reason,
            @Nullable String ifMatch,
            @Nullable String key) {}

    /** Takes the action once for its key, in one transaction. */
    public Uni<Response> take(Request request, Function<ActionCall, Uni<Answer>> work) {
        Caller caller = callers.current();
        Action action = Action.of(request.word());
        Reason reason = action.require(caller, request.reason());
        ActionCall call = new ActionCall(request.id(), action, reason, request.ifMatch(), caller, Instant.now());
        String path = request.collection() + "/" + request.id() + "/" + action.word();
        return idempotency
                .once(IdempotencyKey.of(request.key(), caller.subject(), path, reason), () -> work.apply(call))
                .invoke(dispatcher::wake)
                .map(Answer::toResponse);
    }
}
