package zhuqiao.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** What the platform answered. */
public record Answer(String call, int status, JsonNode body, Optional<String> etag) {

    /** @throws ApiException when the status is none of these */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new ApiException(this);
        }
        return this;
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The slug of {@code urn:zhuqiao:problem:<slug>}; empty for any other answer. */
    public String problem() {
        String type = body.path("type").asText("");
        return type.startsWith("urn:zhuqiao:problem:") ? type.substring("urn:zhuqiao:problem:".length()) : "";
    }
}
