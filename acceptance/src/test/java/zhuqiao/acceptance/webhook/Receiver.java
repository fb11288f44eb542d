package zhuqiao.acceptance.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A receiver of webhooks that remembers what came and answers as it is told; a test's challenge it echoes. */
public final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpServer server;
    private final List<Hook> received = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Hook> answer = hook -> 200;
    private volatile boolean echoing = true;

    /** One request as it came. */
    public record Hook(Map<String, List<String>> headers, String text, JsonNode body) {
        String id() {
            return headers.get("Webhook-id").getFirst();
        }

        String type() {
            return body.path("type").asText();
        }

        public String status() {
            return body.at("/data/status").asText();
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** From now on answers with the status that this gives. */
    void answer(ToIntFunction<Hook> status) {
        this.answer = status;
    }

    void echo(boolean wanted) {
        this.echoing = wanted;
    }

    public List<Hook> received(String type) {
        return received.stream().filter(hook -> hook.type().equals(type)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Hook hook = new Hook(Map.copyOf(exchange.getRequestHeaders()), text, JSON.readTree(text));
            received.add(hook);
            int status = answer.applyAsInt(hook);
            byte[] body = hook.type().equals("endpoint.test") && echoing
                    ? JSON.writeValueAsBytes(Map.of(
                            "challenge", hook.body().at("/data/challenge").asText()))
                    : new byte[0];
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
