package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import zhuqiao.sandbox.client.Json;

/** What a lender hears about one of its applications. */
public record StatusChange(String applicationId, String lenderApplicationNo, String status) {

    static StatusChange of(JsonNode data) {
        return new StatusChange(
                Json.required(data, "applicationId"),
                Json.required(data, "lenderApplicationNo"),
                Json.required(data, "status"));
    }
}
