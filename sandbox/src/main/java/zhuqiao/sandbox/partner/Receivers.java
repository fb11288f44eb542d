package zhuqiao.sandbox.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import zhuqiao.sandbox.client.Json;

/** One HTTP server on the loopback address with a path for each seat's webhooks. */
public final class Receivers implements AutoCloseable {
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Reception reception = new Reception();
    private final Clock clock;

    private Receivers(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Listens on a free port. */
    public static Receivers start(Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            Receivers receivers = new Receivers(server, clock);
            server.setExecutor(receivers.threads);
            server.start();
            return receivers;
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's webhook receivers cannot listen", e);
        }
    }

    /** Opens a path for the seat. */
    public Mailbox open(String seat, Mailbox.Recipient recipient) {
        Mailbox mailbox = new Mailbox(recipient);
        server.createContext("/hooks/" + seat, exchange -> handle(exchange, mailbox));
        return mailbox;
    }

    public URI address(String seat) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/" + seat);
    }

    public Reception reception() {
        return reception;
    }

    private void handle(HttpExchange exchange, Mailbox mailbox) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
            Optional<String> id =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("webhook-id"));
            Optional<Signatures> signatures = mailbox.signatures();
            if (signatures.isEmpty()) {
                answer(exchange, 503, "");
                return;
            }
            if (id.isEmpty() || !signatures.get().hold(body, exchange.getRequestHeaders())) {
                reception.countRefused();
                answer(exchange, 401, "");
                return;
            }
            Webhook webhook = mailbox.open(id.get(), body);
            reception.countVerified(Duration.between(webhook.timestamp(), clock.instant()), webhook.attempt() > 1);
            if (webhook.type().equals("endpoint.test")) {
                echo(exchange, webhook);
            } else {
                answer(exchange, mailbox.deliver(webhook), "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void echo(HttpExchange exchange, Webhook test) throws IOException {
        String challenge = Json.required(test.data(), "challenge");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(exchange, 200, Json.text(Json.object().put("challenge", challenge)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
