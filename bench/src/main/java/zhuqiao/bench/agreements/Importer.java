package zhuqiao.bench.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import zhuqiao.bench.intake.Tokens;
import zhuqiao.sandbox.client.Json;

/** Brings a file in, submits it and approves it, one after another, as its people would. */
final class Importer implements AutoCloseable {
    private static final String PATH = "/v1/agreement-imports";
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    Importer(Stack stack) {
        this.stack = stack;
    }

    /** How long each step of a file took. */
    record Took(Duration imported, Duration submitted, Duration approved) {}

    Took bring(byte[] file) throws IOException, InterruptedException {
        long began = System.nanoTime();
        JsonNode made = send("editor", PATH, BodyPublishers.ofByteArray(file), "text/csv", "\"-\"", 201);
        long imported = System.nanoTime();
        String path = PATH + "/" + Json.required(made, "id");
        send("editor", path + "/submission", BodyPublishers.ofString("{}"), "application/json", "\"0\"", 200);
        long submitted = System.nanoTime();
        send("approver", path + "/approval", BodyPublishers.ofString("{}"), "application/json", "\"1\"", 200);
        return new Took(
                Duration.ofNanos(imported - began),
                Duration.ofNanos(submitted - imported),
                Duration.ofNanos(System.nanoTime() - submitted));
    }

    private JsonNode send(
            String person, String path, HttpRequest.BodyPublisher body, String type, String etag, int expected)
            throws IOException, InterruptedException {
        URI uri = stack.partnerService().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.of(stack.tokenEndpoint(), stack.person(person)))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(body)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Json.parse(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
