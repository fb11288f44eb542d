package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;

/** Takes an agreement through its whole history: one person drafts and submits, another approves. */
record Signing(People people) {

    /** The id under which the newest version is active. */
    SignedAgreement sign(Contract contract) {
        Answer draft = people.editor()
                .post("/v1/agreements", contract.versions().getFirst())
                .expect(201);
        String id = Json.required(draft.body(), "id");
        Answer running = putInForce(id, draft);
        for (ObjectNode amendment :
                contract.versions().subList(1, contract.versions().size())) {
            Answer amended = people.editor()
                    .postIfMatch("/v1/agreements/" + id + "/amendments", amendment, etag(running))
                    .expect(200, 201);
            running = putInForce(id, amended);
        }
        return new SignedAgreement(
                id,
                contract.number(),
                contract.lender().seat(),
                contract.partner().seat());
    }

    private Answer putInForce(String id, Answer draft) {
        Answer submitted = act(people.editor(), id, "submission", "条款已核对", draft);
        return act(people.approver(), id, "approval", "同意", submitted);
    }

    private Answer act(Api person, String id, String action, String reason, Answer seen) {
        return person.postIfMatch(
                        "/v1/agreements/" + id + "/" + action, Json.object().put("reason", reason), etag(seen))
                .expect(200, 201);
    }

    private static String etag(Answer seen) {
        return seen.etag().orElseThrow(() -> new IllegalStateException("No ETag on " + seen.call()));
    }
}
