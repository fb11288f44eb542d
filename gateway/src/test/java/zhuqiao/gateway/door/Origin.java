package zhuqiao.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A real HTTP server in a service's place. Each test says how it answers; its readiness always says yes. */
public final class Origin {
    private static final Vertx VERTX = Vertx.vertx();

    public static final Origin PARTNER = new Origin("partner");
    public static final Origin MATCHING_A = new Origin("matching-a");
    public static final Origin MATCHING_B = new Origin("matching-b");

    private final String name;
    private final AtomicInteger served = new AtomicInteger();
    private volatile Handler<HttpServerRequest> behaviour =
            request -> request.response().end();
    private volatile @Nullable HttpServer server;

    private Origin(String name) {
        this.name = name;
    }

    /** All up, all counting from nought, all answering like this. */
    public static void all(Handler<HttpServerRequest> behaviour) {
        for (Origin origin : new Origin[] {PARTNER, MATCHING_A, MATCHING_B}) {
            origin.up();
            origin.served.set(0);
            origin.behaviour = behaviour;
        }
    }

    /** Requests that got through to here. */
    public int served() {
        return served.get();
    }

    public static int servedByMatching() {
        return MATCHING_A.served() + MATCHING_B.served();
    }

    public int port() {
        return ConfigProvider.getConfig().getValue("test.port." + name, Integer.class);
    }

    public void answers(Handler<HttpServerRequest> with) {
        behaviour = with;
    }

    public void up() {
        if (server == null) {
            server = await(VERTX.createHttpServer(
                            new HttpServerOptions().setHost("127.0.0.1").setPort(port()))
                    .requestHandler(this::serve)
                    .listen());
        }
    }

    public void down() {
        HttpServer running = server;
        if (running != null) {
            await(running.close().map(closed -> running));
            server = null;
        }
    }

    private void serve(HttpServerRequest request) {
        if (request.path().startsWith("/q/health")) {
            request.response().end("{}");
        } else {
            served.incrementAndGet();
            behaviour.handle(request);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
