package zhuqiao.sandbox.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import zhuqiao.core.cost.Instalment;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedule;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;

/** The bank's payment desk: what it does when the borrower has confirmed. */
final class Disbursements {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Api api;
    private final AgreedCharges charges;
    private final BankLedger ledger;
    private final Clock clock;

    Disbursements(Api api, BankLedger ledger, Clock clock) {
        this.api = api;
        this.charges = new AgreedCharges(api);
        this.ledger = ledger;
        this.clock = clock;
    }

    void payOut(JsonNode drawdown) {
        String id = Json.required(drawdown, "referralId");
        JsonNode referral = api.get("/v1/referrals/" + id).expect(200).body();
        Steering steering = Steering.of(Money.of(Json.required(referral, "amount")));
        if (steering == Steering.NEVER_DISBURSE || steering == Steering.NEVER_ANSWER) {
            return;
        }
        ObjectNode report =
                Json.object().put("token", Json.required(drawdown, "token")).put("partnerReference", "FK-" + id);
        if (steering == Steering.FAIL_DISBURSEMENT) {
            report.put("outcome", "FAILED").put("reasonCode", "SYSTEM");
        } else {
            describe(report, drawdown, referral);
        }
        api.post("/v1/referrals/" + id + "/disbursement", report).expect(200, 201);
        if (steering != Steering.FAIL_DISBURSEMENT) {
            ledger.paid(payment(id, drawdown, referral, report));
        }
    }

    private void describe(ObjectNode report, JsonNode drawdown, JsonNode referral) {
        Schedule schedule = schedule(drawdown, referral);
        report.put("outcome", "SUCCEEDED")
                .put("amount", schedule.principal().toString())
                .put("disbursedOn", schedule.disbursedOn().toString())
                .put("loanNoteNo", loanNoteNo(referral))
                .put("firstDueOn", schedule.instalments().getFirst().dueOn().toString());
        ArrayNode lines = report.putArray("schedule");
        for (Instalment instalment : schedule.instalments()) {
            lines.addObject()
                    .put("dueOn", instalment.dueOn().toString())
                    .put("principal", instalment.principal().toString())
                    .put("interest", instalment.interest().toString())
                    .put("charges", instalment.totalCharges().toString());
        }
        if (Json.required(referral, "scenario").equals("SUPPLY_CHAIN")) {
            report.put("registryRef", "ZDW-" + Json.required(referral, "id"));
        }
    }

    /** The bank computes its own schedule; the platform compares it with the one that the borrower saw. */
    private Schedule schedule(JsonNode drawdown, JsonNode referral) {
        boolean months = drawdown.hasNonNull("termMonths");
        LoanShape loan = new LoanShape(
                Money.of(Json.required(drawdown, "amount")),
                drawdown.path(months ? "termMonths" : "termDays").intValue(),
                months ? TermUnit.MONTHS : TermUnit.DAYS,
                RepaymentMethod.valueOf(Json.required(referral, "repaymentMethod")));
        return Schedules.of(
                loan,
                Rate.of(Json.required(drawdown, "annualRate")),
                charges.of(referral),
                LocalDate.ofInstant(clock.instant(), ZONE));
    }

    private static BankLedger.Payment payment(String id, JsonNode drawdown, JsonNode referral, ObjectNode report) {
        Money principal = Money.of(Json.required(report, "amount"));
        JsonNode shares = drawdown.path("shares");
        Money share = new Shares(Rate.of(Json.required(shares, "partner")), Rate.of(Json.required(shares, "lender")))
                .partnerPart(principal);
        return new BankLedger.Payment(
                id, Json.required(referral, "agreementId"), Json.required(report, "loanNoteNo"), principal, share);
    }

    private static String loanNoteNo(JsonNode referral) {
        return "JJ-" + Json.required(referral, "id").replace("-", "").substring(12);
    }
}
