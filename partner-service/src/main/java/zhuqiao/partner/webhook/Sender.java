package zhuqiao.partner.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import zhuqiao.platform.json.Json;

/** Sends one delivery over HTTP, signed at the moment of the attempt. Follows no redirect, reads little of the answer. */
@ApplicationScoped
class Sender {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 60;
    private final Vertx vertx;
    private final HttpClient client;
    private final TargetGuard guard;
    private final WebhookConfig config;

    Sender(Vertx vertx, TargetGuard guard, WebhookConfig config) {
        this.vertx = vertx;
        this.guard = guard;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxPoolSize(config.maxInFlightPerEndpoint()));
    }

    /** What the attempt met; the future never fails. */
    Future<Outcome> send(Parcel parcel) {
        URI uri = URI.create(parcel.url());
        return guard.resolve(uri.getHost())
                .compose(address -> client.request(options(uri, address)))
                .compose(request -> exchange(request, parcel))
                .otherwise(Sender::refusal);
    }

    private Future<Outcome> exchange(HttpClientRequest request, Parcel parcel) {
        Promise<Outcome> promise = Promise.promise();
        long timer = vertx.setTimer(config.timeout().toMillis(), id -> {
            promise.tryComplete(new Outcome.Refused(null, "timeout"));
            request.reset();
        });
        sign(request, parcel);
        request.send(Buffer.buffer(parcel.body()))
                .compose(response -> read(request, response).map(body -> judge(parcel, response.statusCode(), body)))
                .otherwise(Sender::refusal)
                .onSuccess(promise::tryComplete);
        return promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Header names and content as Standard Webhooks lays down; the timestamp is that of the attempt, in seconds. */
    private static void sign(HttpClientRequest request, Parcel parcel) {
        long timestamp = Instant.now().getEpochSecond();
        String signatures = parcel.keys().stream()
                .map(key -> key.sign(parcel.eventId(), timestamp, parcel.body()))
                .collect(Collectors.joining(" "));
        request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Zhuqiao-Webhooks/1")
                .putHeader("webhook-id", parcel.eventId())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", signatures);
    }

    /** The answer's first bytes; an answer longer than allowed is cut off by closing the connection. */
    private Future<Buffer> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Buffer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > config.maxAnswerBytes()) {
                promise.tryComplete(body);
                request.reset();
            }
        });
        response.endHandler(end -> promise.tryComplete(body));
        response.exceptionHandler(promise::tryFail);
        return promise.future();
    }

    private static Outcome judge(Parcel parcel, int status, Buffer body) {
        if (status == 410) {
            return new Outcome.Gone();
        }
        if (status < 200 || status > 299) {
            return new Outcome.Refused(status, "status-" + status);
        }
        return parcel.isTest() && !echoes(parcel.challenge(), body)
                ? new Outcome.Refused(status, "challenge-not-echoed")
                : new Outcome.Accepted(status);
    }

    private static boolean echoes(String challenge, Buffer body) {
        try {
            JsonNode answer = Json.MAPPER.readTree(body.toString());
            return answer != null && challenge.equals(answer.path("challenge").textValue());
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private RequestOptions options(URI uri, InetAddress address) {
        boolean secure = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static Outcome refusal(Throwable failure) {
        return new Outcome.Refused(
                null,
                switch (failure) {
                    case TargetGuard.ForbiddenAddress forbidden -> "forbidden-address";
                    case UnknownHostException unknown -> "unknown-host";
                    case SSLException tls -> "tls";
                    case ConnectException refused -> "refused";
                    default -> "connection";
                });
    }
}
