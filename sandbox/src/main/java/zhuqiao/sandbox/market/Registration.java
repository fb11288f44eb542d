package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;

/** Puts counterparties with their lists, declarations and policies into the register. */
record Registration(People people, Declarations declarations) {

    /** @param register {@code lenders}, {@code partners} or {@code guarantors} */
    void enter(String register, Counterparty counterparty) {
        people.operator().post("/v1/" + register, counterparty.document()).expect(201);
    }

    /** The lender's own policy over the default one. */
    void policy(Counterparty lender) {
        String path = "/v1/lenders/" + lender.id() + "/policy";
        Api api = people.seat(lender.seat());
        Answer current = api.get(path).expect(200);
        api.putIfMatch(path, lender.policy().orElseThrow(), current.etag().orElseThrow())
                .expect(200);
    }

    void publishList(Counterparty partner) {
        post(partner, "whitelist", declarations.whitelist(partner));
    }

    void declareHeadroom(Counterparty partner) {
        post(partner, "headroom", declarations.headroom(partner));
    }

    private void post(Counterparty partner, String part, List<ObjectNode> documents) {
        for (ObjectNode document : documents) {
            people.seat(partner.seat())
                    .post("/v1/partners/" + partner.id() + "/" + part, document)
                    .expect(201);
        }
    }
}
