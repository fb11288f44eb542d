package zhuqiao.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import zhuqiao.sandbox.client.Credentials;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo.Client;

/** Access tokens of the realm. */
public final class Tokens {
    private Tokens() {}

    static String of(URI endpoint, Client client) throws IOException, InterruptedException {
        return of(endpoint, new Credentials.Client(client.id(), client.secret()));
    }

    public static String of(URI endpoint, Credentials credentials) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.form()));
        credentials.authorization().ifPresent(header -> request.header("Authorization", header));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return Json.required(Json.parse(answer.body()), "access_token");
        }
    }
}
