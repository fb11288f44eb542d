package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.client.Json;

/**
 * A company of the sandbox's market.
 *
 * @param seat short name, for lenders and partners also that of their OAuth client
 * @param document what {@code POST /v1/lenders}, {@code partners} or {@code guarantors} is sent
 * @param policy the lender's routing policy; nobody else has one
 */
record Counterparty(String seat, String id, String name, Uscc uscc, ObjectNode document, Optional<JsonNode> policy) {

    static Counterparty of(JsonNode entry) {
        ObjectNode document = entry.deepCopy();
        document.remove("seat");
        Optional<JsonNode> policy = Optional.ofNullable(document.remove("policy"));
        return new Counterparty(
                Json.required(entry, "seat"),
                Json.required(entry, "id"),
                Json.required(entry, "name"),
                new Uscc(Json.required(entry, "uscc")),
                document,
                policy);
    }

    boolean hasLicence(String kind) {
        return document.path("licences").findValuesAsText("kind").contains(kind);
    }
}
