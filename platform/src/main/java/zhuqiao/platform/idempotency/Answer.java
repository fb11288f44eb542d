package zhuqiao.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;

/**
 * What a state-changing call answered; can be stored and given again.
 *
 * @param body JSON, or null for none
 * @param replayBody JSON to store for replays when it differs from {@code body}, for answers that hold a secret
 * @param replayed whether this is a stored answer
 */
public record Answer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body,
        @Nullable String replayBody,
        boolean replayed) {

    public static Answer ok(Object body) {
        return new Answer(200, null, null, Json.write(body), null, false);
    }

    public static Answer created(String location, Object body) {
        return new Answer(201, location, null, Json.write(body), null, false);
    }

    public static Answer noContent() {
        return new Answer(204, null, null, null, null, false);
    }

    public Answer withStatus(int other) {
        return new Answer(other, location, etag, body, replayBody, replayed);
    }

    public Answer withEtag(String etag) {
        return new Answer(status, location, etag, body, replayBody, replayed);
    }

    /** Stores another body for replays: an answer that held a secret replays without it. */
    public Answer replayedAs(Object withoutSecret) {
        return new Answer(status, location, etag, body, Json.write(withoutSecret), replayed);
    }

    /** The body to store for replays. */
    public @Nullable String stored() {
        return replayBody == null ? body : replayBody;
    }

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }
}
