package zhuqiao.acceptance.agreement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import zhuqiao.acceptance.stack.Platform;

/** What managers do with agreements. */
public final class AgreementDesk {
    static final String PATH = "/v1/agreements";
    private static final String REASON = "{\"reason\": \"test\"}";
    private final Platform platform;

    public AgreementDesk(Platform platform) {
        this.platform = platform;
    }

    ValidatableResponse draft(ObjectNode paper) {
        return post("editor", PATH, paper.toString());
    }

    /** Makes a draft and answers its id. */
    public String newDraft(ObjectNode paper) {
        return draft(paper).statusCode(201).extract().path("id");
    }

    /** Brings a fresh agreement into force and answers its id. */
    public String newActive(ObjectNode paper) {
        String id = newDraft(paper);
        act("editor", id, "submission").statusCode(200);
        act("approver", id, "approval").statusCode(200);
        return id;
    }

    ValidatableResponse read(String caller, String id) {
        return platform.as(caller).get(PATH + "/" + id).then();
    }

    /** The list under a query such as {@code limit=200}. */
    ValidatableResponse list(String caller, String query) {
        return platform.as(caller).get(PATH + "?" + query).then().statusCode(200);
    }

    public String status(String id) {
        return read("operator", id).statusCode(200).extract().path("status");
    }

    /** Waits until the review has suspended the agreement, with this in its reason. */
    void awaitSuspended(String id, String reason) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> read("operator", id)
                        .body("status", equalTo("SUSPENDED"))
                        .body("history[-1].reason", containsString(reason)));
    }

    String etag(String id) {
        return read("operator", id).statusCode(200).extract().header("ETag");
    }

    /** The action under the ETag of now. */
    public ValidatableResponse act(String caller, String id, String action) {
        return act(caller, id, action, etag(id));
    }

    ValidatableResponse act(String caller, String id, String action, String etag) {
        return act(caller, id, action, etag, REASON);
    }

    ValidatableResponse act(String caller, String id, String action, String etag, String body) {
        return request(caller)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + "/" + id + "/" + action)
                .then();
    }

    public ValidatableResponse amend(String id, ObjectNode paper) {
        return act("editor", id, "amendments", etag(id), paper.toString());
    }

    Response edit(String caller, String id, ObjectNode paper, String etag) {
        return platform.as(caller)
                .header("If-Match", etag)
                .body(paper.toString())
                .put(PATH + "/" + id);
    }

    ValidatableResponse post(String caller, String path, String body) {
        return request(caller).body(body).post(path).then();
    }

    private RequestSpecification request(String caller) {
        return platform.as(caller).header("Idempotency-Key", Platform.key());
    }
}
