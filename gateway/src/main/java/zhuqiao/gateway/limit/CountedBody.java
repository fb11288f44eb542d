package zhuqiao.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request body on its way through, counted byte by byte whatever its headers claimed. The byte past the limit fails
 * the stream; everything after it is thrown away.
 */
public final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable beforeFirst;
    private @Nullable Handler<Throwable> failure;
    private long seen;
    private boolean ended;

    /**
     * @param limit in bytes
     * @param beforeFirst runs before the first buffer is handed on, and not at all when there is none
     */
    public CountedBody(ReadStream<Buffer> source, long limit, Runnable beforeFirst) {
        this.source = source;
        this.limit = limit;
        this.beforeFirst = beforeFirst;
    }

    /** Whether more than the limit has come. */
    public boolean tooLarge() {
        return seen > limit;
    }

    @Override
    public CountedBody handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        boolean first = seen == 0;
        boolean refused = tooLarge();
        seen += buffer.length();
        if (!tooLarge()) {
            if (first) {
                beforeFirst.run();
            }
            handler.handle(buffer);
        } else if (!refused && failure != null) {
            failure.handle(new BodyTooLarge(limit));
        }
    }

    @Override
    public CountedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public CountedBody pause() {
        if (!ended) {
            source.pause();
        }
        return this;
    }

    @Override
    public CountedBody resume() {
        fetch(Long.MAX_VALUE);
        return this;
    }

    @Override
    public CountedBody fetch(long amount) {
        // An HTTP/2 request refuses to be asked for more once it has ended, and the proxy asks.
        if (!ended) {
            source.fetch(amount);
        }
        return this;
    }

    @Override
    public CountedBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            handler.handle(null);
                        });
        return this;
    }
}
