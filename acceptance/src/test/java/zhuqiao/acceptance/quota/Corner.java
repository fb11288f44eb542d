package zhuqiao.acceptance.quota;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import zhuqiao.acceptance.agreement.AgreementDesk;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Regions;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.market.People;
import zhuqiao.sandbox.stack.StackInfo;

/**
 * A corner of the market that one agreement has to itself: vehicle loans in a county that nobody else serves. Its bank is
 * a sandbox bank that never answers amounts which end in {@code .05}; the test answers in its place.
 */
final class Corner {
    static final String LENDER = "lender-b";
    static final String BANK = "bank-a";
    /** Counties of Zhejiang; each corner has one to itself, lest it funds another's loans. */
    private static final List<String> COUNTIES = IntStream.range(330100, 340000)
            .mapToObj(Integer::toString)
            .filter(code ->
                    !code.endsWith("00") && Regions.standard().standing(new Region(code)) == Regions.Standing.CURRENT)
            .toList();

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final People people;
    private final AgreementDesk desk;
    private final String lender;
    private final ObjectNode paper;
    private final String county;
    private final String agreementId;
    private final Ledger ledger;

    private Corner(StackInfo stack, String lender, ObjectNode paper, String county) {
        this.people = new People(stack);
        this.desk = new AgreementDesk(new Platform(stack));
        this.ledger = new Ledger(stack);
        this.lender = lender;
        this.paper = paper;
        this.county = county;
        this.agreementId = desk.newDraft(paper);
    }

    static Corner open(StackInfo stack, Consumer<ObjectNode> agreed) {
        return open(stack, LENDER, agreed);
    }

    /** @param agreed changes the agreement's text before it is signed */
    static Corner open(StackInfo stack, String lender, Consumer<ObjectNode> agreed) {
        String county = COUNTIES.get(Math.floorMod(NEXT.getAndIncrement(), COUNTIES.size()));
        ObjectNode paper = Paper.between(
                Objects.requireNonNull(
                        Objects.requireNonNull(stack.clients().get(lender)).lenderId()),
                Objects.requireNonNull(
                        Objects.requireNonNull(stack.clients().get(BANK)).partnerId()));
        ObjectNode terms = (ObjectNode) paper.get("terms");
        terms.putArray("collateral").add("VEHICLE");
        ((ObjectNode) terms.get("regions")).putArray("include").add(county);
        ((ObjectNode) paper.get("quota")).remove("day");
        agreed.accept(paper);
        Corner corner = new Corner(stack, lender, paper, county);
        corner.putInForce(1);
        return corner;
    }

    /** Of loans that rest on invoices as well, see {@link VehicleLoan#onInvoice}. */
    static void onInvoices(ObjectNode paper) {
        ObjectNode terms = (ObjectNode) paper.get("terms");
        terms.putArray("scenarios").add("SUPPLY_CHAIN");
        terms.put("coreEnterpriseCap", "50000000.00").put("advanceRate", "80.00");
    }

    /** Signs the next version and waits until its limits stand in the quota. */
    void amend(int version, Consumer<ObjectNode> agreed) {
        agreed.accept(paper);
        desk.amend(agreementId, paper).statusCode(201);
        putInForce(version);
    }

    private void putInForce(int version) {
        desk.act("editor", agreementId, "submission").statusCode(200);
        desk.act("approver", agreementId, "approval").statusCode(200);
        Awaitility.await("version " + version + " of " + agreementId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> lender().get("/v1/quotas/" + agreementId),
                        answer -> answer.succeeded()
                                && answer.body().path("agreementVersion").asInt() == version);
    }

    String agreementId() {
        return agreementId;
    }

    Api lender() {
        return people.seat(lender);
    }

    Api bank() {
        return people.seat(BANK);
    }

    Api operator() {
        return people.operator();
    }

    JsonNode quota() {
        return lender().get("/v1/quotas/" + agreementId).expect(200).body();
    }

    /** The bank's plan of a business day. */
    JsonNode plan(LocalDate date, String limit) {
        return bank().put(
                        "/v1/quotas/" + agreementId + "/day-plan",
                        Json.object().put("date", date.toString()).put("limit", limit))
                .expect(200)
                .body();
    }

    /** A loan that only this corner takes, of a company that nobody has seen before. */
    ObjectNode loan(String amount) {
        return VehicleLoan.of(amount, county);
    }

    JsonNode submit(ObjectNode loan) {
        return lender().post("/v1/applications", loan).expect(201).body();
    }

    JsonNode submit(String amount) {
        return submit(loan(amount));
    }

    Loan approved(String amount) {
        Loan loan = new Loan(this, submit(amount));
        loan.approve(amount).expect(200);
        return loan;
    }

    /** Paid out in full. */
    Loan disbursed(String amount) {
        Loan loan = approved(amount);
        loan.confirm().expect(200);
        loan.payOut(amount).expect(200);
        return loan;
    }

    Answer decide(String referralId, ObjectNode decision) {
        return bank().post(
                        "/v1/referrals/" + referralId + "/decision",
                        decision.put("partnerReference", "SX-" + referralId));
    }

    /** What the bank got in {@code drawdown.requested}; read where it is kept, for its webhooks go to the sandbox. */
    String drawdownToken(String referralId) {
        return ledger.text("select drawdown_token from referral where id = ?::uuid", referralId);
    }

    Answer decline(String referralId) {
        return decide(referralId, Json.object().put("outcome", "DECLINED").put("reasonCode", "SYSTEM"));
    }

    /** The application once it has come to the status. */
    JsonNode until(String applicationId, String status) {
        return Awaitility.await("application " + applicationId + " to be " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> lender().get("/v1/applications/" + applicationId)
                                .expect(200)
                                .body(),
                        now -> now.path("status").asText().equals(status));
    }
}
