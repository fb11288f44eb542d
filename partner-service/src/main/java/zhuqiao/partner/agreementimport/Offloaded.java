package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Supplier;

/** Work too long for an event loop. */
final class Offloaded {
    private Offloaded() {}

    /** Works on a worker thread and goes on in the context that asked, to which its database session belongs. */
    static <T> Uni<T> work(Supplier<T> work) {
        Context asking = Objects.requireNonNull(Vertx.currentContext());
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(next -> asking.runOnContext(back -> next.run()));
    }
}
