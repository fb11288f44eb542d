package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.stack.LiveStack;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Json;

/** The same call again, from everywhere at once and after a death, has one effect and one answer. */
@ExtendWith(RunningStack.class)
class IdempotencyTest {
    private static final String PATH = "/v1/applications";
    private final LiveStack stack;
    private final Platform platform;
    private final Ledger ledger;
    private final Corner corner;

    IdempotencyTest(LiveStack stack) {
        this.stack = stack;
        this.platform = new Platform(stack.now());
        this.ledger = new Ledger(stack.now());
        this.corner = Corner.open(stack.now(), paper -> {});
    }

    @Test
    void fiftyEqualCallsAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        // Given
        ObjectNode loan = corner.loan("10000.05");
        String key = Platform.key();
        Callable<Response> call = () -> post(Corner.LENDER, loan, key);
        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            for (Future<Response> each : callers.invokeAll(Collections.nCopies(50, call))) {
                answers.add(each.get());
            }
        }
        // Then
        List<Response> created =
                answers.stream().filter(each -> each.statusCode() == 201).toList();
        assertThat(answers).allMatch(each -> each.statusCode() == 201 || each.statusCode() == 409);
        assertThat(created.stream().filter(each -> each.header("Idempotent-Replayed") == null))
                .hasSize(1);
        assertThat(created.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(applications(loan)).isEqualTo(1);
        assertThat(corner.quota().at("/total/reserved").asText()).isEqualTo("10000.05");
    }

    @Test
    void aKeyUsedForOtherContentIsRefused() {
        // Given
        String key = Platform.key();
        post(Corner.LENDER, corner.loan("10000.05"), key).then().statusCode(201);
        // When
        Response other = post(Corner.LENDER, corner.loan("10000.05"), key);
        // Then
        other.then().statusCode(422).body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void theKeyOfAnotherCallerIsAnotherKey() {
        // Given
        String key = Platform.key();
        ObjectNode loan = corner.loan("10000.05");
        String first =
                post(Corner.LENDER, loan, key).then().statusCode(201).extract().path("id");
        // When
        Response other = post("lender-a", loan, key);
        // Then
        other.then().statusCode(201);
        assertThat(other.header("Idempotent-Replayed")).isNull();
        assertThat(other.<String>path("id")).isNotEqualTo(first);
    }

    @Test
    void aFailedCallKeepsNothingSoThatTheCorrectedOneMayUseItsKey() {
        // Given
        Loan loan = corner.approved("10000.05");
        String path = PATH + "/" + loan.applicationId() + "/confirmation";
        String key = Platform.key();
        ObjectNode wrong = loan.confirmation("sha256:" + "0".repeat(64));
        assertThat(corner.lender().post(path, wrong, key).problem()).isEqualTo("cost-sheet-changed");
        // When
        Answer corrected = corner.lender().post(path, loan.confirmation(loan.digest()), key);
        // Then
        assertThat(corrected.status()).isEqualTo(200);
    }

    /**
     * The commit is slowed down in the database, which carries it through though whoever asked for it is dead: what was
     * answered is stored, and no process is left to say so.
     */
    @Test
    void whoeverWasKilledBetweenCommitAndAnswerTheRetryGetsTheFirstAnswer() throws Exception {
        // Given
        ObjectNode loan = corner.loan("10000.05");
        String key = Platform.key();
        long old = oldKey();
        slowDown("idempotency_key", "new.key = '" + key + "'");
        try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> unanswered = caller.submit(() -> post(Corner.LENDER, loan, key));
            awaitSlowCommit();
            // When
            Fire fire = new Fire(stack);
            fire.all();
            int lost = unanswered.get().statusCode();
            fire.out();
            JsonNode retried = corner.lender().post(PATH, loan, key).expect(201).body();
            // Then
            assertThat(lost).isEqualTo(502);
            Response replayed = post(Corner.LENDER, loan, key);
            assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(Json.parse(replayed.asString())).isEqualTo(retried);
            assertThat(applications(loan)).isEqualTo(1);
            assertThat(retried.path("id").asText())
                    .isEqualTo(ledger.text(
                            "select id from application where lender_application_no = ?",
                            loan.path("lenderApplicationNo").asText()));
        } finally {
            speedUp("idempotency_key");
        }
        Awaitility.await("answers older than a day to be forgotten")
                .atMost(Duration.ofSeconds(30))
                .until(() -> ledger.number(
                                "select count(*) from idempotency_key where created_at < now() - interval '1 day'")
                        == 0);
        assertThat(old).isEqualTo(1);
        assertThat(ledger.number("select count(*) from idempotency_key where key = ?", key))
                .isEqualTo(1);
    }

    /** A refused offer is answered with what the next match came to; until then there is no answer to repeat. */
    @ParameterizedTest
    @ValueSource(strings = {"decision", "idempotency_key"})
    void aRepetitionBeforeTheCallOrTheNextMatchHasCommittedIsToldToWait(String slow) throws Exception {
        duringACommit(slow, (refusal, first) -> {
            // When
            Response meanwhile = platform.as(Corner.LENDER)
                    .header("Idempotency-Key", refusal.key())
                    .body(Refusal.REASON)
                    .post(refusal.path());
            // Then
            meanwhile.then().statusCode(409).body("type", endsWith(":idempotency-key-in-progress"));
            JsonNode answered = first.get();
            assertThat(answered.path("status").asText()).isEqualTo("NO_FUNDER");
            assertThat(refusal.send(corner)).isEqualTo(answered);
        });
    }

    /** Half a minute is made to pass in the database, as if whoever was to bring the match's answer were dead. */
    @Test
    void anAnswerThatNobodySettlesStandsForWhoeverComesLateToo() throws Exception {
        duringACommit("decision", (refusal, late) -> {
            int waiting = ledger.change(
                    "update idempotency_key set unsettled_until = now() where key = ? and unsettled_until is not null",
                    refusal.key());
            assertThat(waiting).isEqualTo(1);
            // When
            JsonNode repeated = refusal.send(corner);
            // Then
            assertThat(repeated.path("status").asText()).isEqualTo("APPROVED");
            assertThat(late.get()).isEqualTo(repeated);
            assertThat(refusal.send(corner)).isEqualTo(repeated);
        });
    }

    /** A call that refuses an offer. */
    private record Refusal(String path, String key) {
        static final String REASON = Json.object().put("reason", "利率偏高").toString();

        JsonNode send(Corner corner) {
            return corner.lender()
                    .post(path, (ObjectNode) Json.parse(REASON), key)
                    .expect(200)
                    .body();
        }
    }

    private interface Play {
        void with(Refusal refusal, Future<JsonNode> first) throws Exception;
    }

    /**
     * Refuses an offer, and plays while a commit is under way.
     *
     * @param table the refusal's own commit writes {@code idempotency_key}, that of the next match {@code decision}
     */
    private void duringACommit(String table, Play play) throws Exception {
        Loan loan = corner.approved("10000.05");
        Refusal refusal = new Refusal(PATH + "/" + loan.applicationId() + "/offer-rejection", Platform.key());
        slowDown(
                table,
                table.equals("decision")
                        ? "new.application_id = '" + loan.applicationId() + "'"
                        : "new.key = '" + refusal.key() + "'");
        try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> first = caller.submit(() -> refusal.send(corner));
            awaitSlowCommit();
            play.with(refusal, first);
        } finally {
            speedUp(table);
        }
    }

    private void awaitSlowCommit() {
        Awaitility.await("the commit to be under way")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ledger.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") > 0);
    }

    private long oldKey() {
        return ledger.change(
                "insert into idempotency_key (caller, path, key, content_hash, status, created_at)"
                        + " values ('somebody', '/v1/applications', ?, '00', 201, now() - interval '25 hours')",
                Platform.key());
    }

    /** The commit of such a row takes three seconds. */
    private void slowDown(String table, String condition) {
        ledger.change("create or replace function slow_commit() returns trigger language plpgsql as"
                + " $$ begin perform pg_sleep(3); return null; end $$");
        ledger.change(
                "create constraint trigger slow_commit after insert on " + table + " deferrable initially deferred"
                        + " for each row when (" + condition + ") execute function slow_commit()");
    }

    private void speedUp(String table) {
        ledger.change("drop trigger slow_commit on " + table);
    }

    private long applications(ObjectNode loan) {
        return ledger.number(
                "select count(*) from application where lender_application_no = ?",
                loan.path("lenderApplicationNo").asText());
    }

    private Response post(String caller, ObjectNode loan, String key) {
        return platform.as(caller)
                .header("Idempotency-Key", key)
                .body(loan.toString())
                .post(PATH);
    }
}
