package zhuqiao.acceptance.quota;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Json;

/** One application of a {@link Corner} and what its bank and its lender do with it. */
final class Loan {
    private final Corner corner;
    private final String applicationId;
    private final String referralId;
    private int sequence;

    /** @param application as answered, {@code REFERRED} */
    Loan(Corner corner, JsonNode application) {
        this.corner = corner;
        this.applicationId = Json.required(application, "id");
        this.referralId = Json.required(application.path("referral"), "id");
    }

    String applicationId() {
        return applicationId;
    }

    String referralId() {
        return referralId;
    }

    Answer approve(String amount) {
        return corner.decide(
                referralId, Json.object().put("outcome", "APPROVED").put("amount", amount));
    }

    Answer confirm() {
        return corner.lender().post(path() + "/confirmation", confirmation(digest()));
    }

    /** Of the cost sheet as it stands now. */
    String digest() {
        return Json.required(sheet(), "digest");
    }

    ObjectNode confirmation(String digest) {
        ObjectNode body = Json.object()
                .put("costSheetDigest", digest)
                .put(
                        "acknowledgedAt",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("readingSeconds", 20)
                .put("paymentMode", "SELF")
                .put("evidence", "sha256:00");
        body.putObject("account")
                .put("holder", "试车运输公司(虚构)")
                .put("number", "6222020000000001")
                .put("bank", "竹溪城商银行(虚构)");
        return body;
    }

    Answer withdraw() {
        return corner.lender().post(path() + "/withdrawal", Json.object().put("reason", "不再需要"));
    }

    Answer payOut(String amount) {
        return report(Json.object()
                .put("outcome", "SUCCEEDED")
                .put("amount", amount)
                .put("disbursedOn", Json.required(sheet(), "disbursedOn"))
                .put("loanNoteNo", "JJ-" + referralId));
    }

    Answer failToPayOut() {
        return report(Json.object().put("outcome", "FAILED").put("reasonCode", "SYSTEM"));
    }

    private Answer report(ObjectNode disbursement) {
        return corner.bank()
                .post(
                        "/v1/referrals/" + referralId + "/disbursement",
                        disbursement
                                .put("token", corner.drawdownToken(referralId))
                                .put("partnerReference", "FK-" + referralId));
    }

    /** Answers the sequence under which it was reported. */
    int repay(String principal) {
        report("PREPAYMENT", principal, 0).expect(200);
        return sequence;
    }

    Answer reverse(int repaid, String principal) {
        return report("REVERSAL", principal, repaid);
    }

    private String path() {
        return "/v1/applications/" + applicationId;
    }

    private JsonNode sheet() {
        return corner.lender().get(path() + "/cost-sheet").expect(200).body();
    }

    private Answer report(String kind, String principal, int reversalOf) {
        ObjectNode body = Json.object()
                .put("sequence", ++sequence)
                .put("kind", kind)
                .put("principal", principal)
                .put("interest", "0.00")
                .put("penalty", "0.00")
                .put("charges", "0.00")
                .put("paidOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                .put("partnerReference", "HK-" + sequence);
        if (reversalOf > 0) {
            body.put("reversalOf", reversalOf);
        }
        return corner.bank().post("/v1/referrals/" + referralId + "/repayments", body);
    }
}
