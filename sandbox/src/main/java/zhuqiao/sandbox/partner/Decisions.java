package zhuqiao.sandbox.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;

/** The bank's credit desk: what it answers to a referral. */
final class Decisions {
    private static final Rate LESS = Rate.of("80.00");

    private final Api api;
    private final BankLedger ledger;

    Decisions(Api api, BankLedger ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    void answer(JsonNode referral, Steering steering) {
        ObjectNode decision = decision(referral, steering);
        String path = "/v1/referrals/" + Json.required(referral, "id") + "/decision";
        Answer answer = api.post(path, decision);
        if (answer.status() == 409 && answer.problem().equals("referral-closed")) {
            ledger.decided(BankLedger.Outcome.TOO_LATE);
            return;
        }
        answer.expect(200, 201);
        ledger.decided(steering == Steering.DECLINE ? BankLedger.Outcome.DECLINED : BankLedger.Outcome.APPROVED);
        if (steering == Steering.ANSWER_TWICE) {
            api.post(path, decision).expect(200, 201);
        }
    }

    private static ObjectNode decision(JsonNode referral, Steering steering) {
        ObjectNode decision = Json.object().put("partnerReference", "SX-" + Json.required(referral, "id"));
        Money asked = Money.of(Json.required(referral, "amount"));
        return switch (steering) {
            case DECLINE ->
                decision.put("outcome", "DECLINED")
                        .put("reasonCode", "CREDIT_POLICY")
                        .put("partnerReason", "综合评分不足");
            case APPROVE_LESS ->
                decision.put("outcome", "APPROVED")
                        .put("amount", asked.percent(LESS).toString());
            case APPROVE, ANSWER_LATE, ANSWER_TWICE, NEVER_ANSWER, STUMBLE, FAIL_DISBURSEMENT, NEVER_DISBURSE ->
                decision.put("outcome", "APPROVED").put("amount", asked.toString());
        };
    }
}
