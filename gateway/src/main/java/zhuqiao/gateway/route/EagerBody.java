package zhuqiao.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that starts with nothing: the empty buffer makes the server send the answer's head at once, so that a caller
 * knows that its stream is open before the first event comes.
 */
final class EagerBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;

    EagerBody(ReadStream<Buffer> source) {
        this.source = source;
    }

    static boolean isWanted(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("text/event-stream") || type.startsWith("application/x-ndjson"));
    }

    @Override
    public EagerBody handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler);
        if (handler != null) {
            handler.handle(Buffer.buffer());
        }
        return this;
    }

    @Override
    public EagerBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public EagerBody pause() {
        source.pause();
        return this;
    }

    @Override
    public EagerBody resume() {
        source.resume();
        return this;
    }

    @Override
    public EagerBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public EagerBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }
}
