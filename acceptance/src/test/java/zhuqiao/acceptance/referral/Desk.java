package zhuqiao.acceptance.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.market.People;
import zhuqiao.sandbox.stack.StackInfo;

/** One lender's desk: brings an application as far as a test needs it, and knows the partner it went to. */
final class Desk {
    /** Fen that make the sandbox's bank approve and then never report a disbursement: the test reports in its place. */
    static final String SILENT = ".08";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> UNDECIDED = Set.of("REFERRED");
    private final StackInfo stack;
    private final People people;
    private final Borrowers borrowers;

    Desk(StackInfo stack) {
        this.stack = stack;
        this.people = new People(stack);
        this.borrowers = new Borrowers(partnerIds(stack));
    }

    Borrowers borrowers() {
        return borrowers;
    }

    Api lender() {
        return people.seat("lender-a");
    }

    Api otherLender() {
        return people.seat("lender-b");
    }

    Api operator() {
        return people.operator();
    }

    /** The partner that an application stands with. */
    Api partnerOf(JsonNode application) {
        return people.seat(seat(application.at("/referral/partnerId").asText(), true));
    }

    Api anotherPartner(JsonNode application) {
        return people.seat(seat(application.at("/referral/partnerId").asText(), false));
    }

    JsonNode submit(ObjectNode body) {
        return lender().post("/v1/applications", body).expect(201).body();
    }

    /** An application with an offer, for a company whose representative consented. */
    JsonNode approved(String yuan) {
        return decided(submit(borrowers.company(yuan + SILENT, true)), "APPROVED");
    }

    JsonNode confirmed(String yuan) {
        JsonNode application = approved(yuan);
        confirm(application, confirmation(digest(application))).expect(200);
        return application(id(application));
    }

    /** The application once the partner has answered, in the status expected. */
    JsonNode decided(JsonNode application, String status) {
        return Awaitility.await("application " + id(application) + " to be " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> application(id(application)), now -> {
                    String reached = now.path("status").asText();
                    if (!reached.equals(status) && !UNDECIDED.contains(reached) && !reached.equals("CONFIRMED")) {
                        throw new IllegalStateException("is " + reached + ", not " + status);
                    }
                    return reached.equals(status);
                });
    }

    JsonNode application(String id) {
        return lender().get("/v1/applications/" + id).expect(200).body();
    }

    String digest(JsonNode application) {
        return Json.required(
                lender().get("/v1/applications/" + id(application) + "/cost-sheet")
                        .expect(200)
                        .body(),
                "digest");
    }

    Answer confirm(JsonNode application, ObjectNode confirmation) {
        return lender().post("/v1/applications/" + id(application) + "/confirmation", confirmation);
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
                .put("holder", "甬城电子有限公司(虚构)")
                .put("number", "6222020000000001")
                .put("bank", "竹溪城商银行(虚构)");
        return body;
    }

    /** A report that money moved, as agreed to the fen. */
    ObjectNode paidOut(JsonNode application, String reference) {
        JsonNode sheet = lender().get("/v1/applications/" + id(application) + "/cost-sheet")
                .expect(200)
                .body();
        return Json.object()
                .put("token", token(application))
                .put("outcome", "SUCCEEDED")
                .put("amount", Json.required(sheet, "principal"))
                .put("disbursedOn", Json.required(sheet, "disbursedOn"))
                .put("loanNoteNo", "JJ-" + id(application).substring(0, 8))
                .put("firstDueOn", sheet.at("/schedule/0/dueOn").asText())
                .put("partnerReference", reference);
    }

    Answer report(Api partner, JsonNode application, ObjectNode report) {
        return partner.post("/v1/referrals/" + referral(application) + "/disbursement", report);
    }

    /** What the partner got in {@code drawdown.requested}; read where it is kept, for its webhooks go to the sandbox. */
    private String token(JsonNode application) {
        return Database.ofMatching(stack)
                .text("select drawdown_token from referral where id = ?::uuid", referral(application));
    }

    /** Kinds of the open reconciliation exceptions of the application's referral, as one text. */
    String exceptions(JsonNode application) {
        return Database.ofMatching(stack)
                .text(
                        "select coalesce(string_agg(kind, ',' order by id), '') from reconciliation_exception"
                                + " where referral_id = ?::uuid and resolved_at is null",
                        referral(application));
    }

    /** The partner's live share of loans that rest on the core enterprise, in fen, as matching reads it. */
    String coreEnterpriseBalance(String uscc) {
        return Database.ofMatching(stack)
                .text(
                        "select coalesce(sum(live_fen), 0)::text from core_enterprise_balance where core_enterprise = ?",
                        uscc);
    }

    /** How many sums of what is live differ from the referrals they sum up. */
    String balanceFaults() {
        return Database.ofMatching(stack).text("""
                with parties as (
                    select partner_id, lender_id, coalesce(guarantor_id, '') as guarantor_id,
                           lender_share_fen > 0 as co_lent,
                           coalesce(disbursed_on, date '9999-12-31') as paid_out_on,
                           sum(live_fen(r)) as partner_fen, sum(live_lender_fen(r)) as lender_fen
                    from referral r where lender_share_fen > 0 or guarantor_id is not null group by 1, 2, 3, 4, 5),
                cores as (
                    select core_enterprise, agreement_id, sum(live_fen(r)) as live_fen
                    from referral r where core_enterprise is not null group by 1, 2)
                select ((select count(*) from parties p full join live_balance b
                             using (partner_id, lender_id, guarantor_id, co_lent, paid_out_on)
                         where (coalesce(p.partner_fen, 0), coalesce(p.lender_fen, 0))
                             <> (coalesce(b.partner_fen, 0), coalesce(b.lender_fen, 0)))
                      + (select count(*) from cores c full join core_enterprise_balance b
                             using (core_enterprise, agreement_id)
                         where coalesce(c.live_fen, 0) <> coalesce(b.live_fen, 0)))::text
                where ?::text is not null
                """, "all");
    }

    static String id(JsonNode application) {
        return Json.required(application, "id");
    }

    static String referral(JsonNode application) {
        return application.at("/referral/id").asText();
    }

    private String seat(String partnerId, boolean own) {
        return stack.clients().entrySet().stream()
                .filter(client -> client.getValue().partnerId() != null)
                .filter(client -> partnerId.equals(client.getValue().partnerId()) == own)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> partnerIds(StackInfo stack) {
        return stack.clients().values().stream()
                .map(StackInfo.Client::partnerId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
