package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Idempotency;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** What the three register resources share: one desk, three doors. */
@ApplicationScoped
class RegisterDesk {
    private final CounterpartyService counterparties;
    private final Idempotency idempotency;
    private final Callers callers;

    RegisterDesk(CounterpartyService counterparties, Idempotency idempotency, Callers callers) {
        this.counterparties = counterparties;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    Uni<Response> register(Register register, @Nullable ObjectNode body, @Nullable String key) {
        Caller caller = callers.current();
        Reasoned<ObjectNode> entry = Reasoned.of(body, ObjectNode.class);
        return idempotency
                .once(
                        IdempotencyKey.of(key, caller.subject(), register.location(""), entry),
                        () -> counterparties.register(register, entry, caller))
                .map(Answer::toResponse);
    }

    Uni<Response> get(Register register, String id) {
        return counterparties.get(register, id, callers.current()).map(RegisterDesk::response);
    }

    Uni<Page<JsonNode>> list(Register register, PageRequest request) {
        return counterparties.list(register, callers.current(), request);
    }

    Uni<Response> change(Register register, String id, @Nullable ObjectNode body, @Nullable String ifMatch) {
        return counterparties
                .change(register, id, Reasoned.of(body, ObjectNode.class), ifMatch, callers.current())
                .map(RegisterDesk::response)
                .memoize()
                .indefinitely();
    }

    Uni<Page<AuditEntry>> audit(Register register, String id, PageRequest request) {
        return counterparties.auditOf(register, id, request);
    }

    private static Response response(Counterparty counterparty) {
        return Response.ok(CounterpartyService.view(counterparty))
                .header(HttpHeaders.ETAG, Precondition.etag(counterparty.version()))
                .build();
    }
}
