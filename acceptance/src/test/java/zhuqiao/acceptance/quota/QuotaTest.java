package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhuqiao.acceptance.agreement.AgreementDesk;
import zhuqiao.acceptance.agreement.Paper;
import zhuqiao.acceptance.application.LoanPaper;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class QuotaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The sandbox's banks never answer an amount that ends so: what is reserved stays reserved. */
    private static final String UNANSWERED = "10000.05";

    private final Platform platform;

    QuotaTest(StackInfo stack) {
        this.platform = new Platform(stack);
    }

    @Test
    void sixtyFourCallersGetExactlyWhatFits() throws Exception {
        // Given an agreement that alone takes vehicles, with room for 25 loans
        String agreementId = agreement("250001.25");
        Callable<Response> call = () -> platform.as("lender-b")
                .header("Idempotency-Key", Platform.key())
                .body(LoanPaper.company(UNANSWERED).put("collateral", "VEHICLE").toString())
                .post("/v1/applications");

        // When
        List<Response> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(64)) {
            List<Future<Response>> calls =
                    callers.invokeAll(IntStream.range(0, 64).mapToObj(i -> call).toList());
            answers = calls.stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().filter(answer -> "REFERRED".equals(answer.path("status"))))
                .hasSize(25)
                .allMatch(answer -> agreementId.equals(answer.path("referral.agreementId")));
        assertThat(answers.stream().filter(answer -> "NO_FUNDER".equals(answer.path("status"))))
                .hasSize(39);
        quota("lender-b", agreementId)
                .then()
                .body("total.reserved", equalTo("250001.25"))
                .body("total.available", equalTo("0.00"));
        quota("bank-a", agreementId).then().statusCode(200);
        quota("lender-a", agreementId).then().statusCode(404);
        platform.as("bank-a")
                .get("/v1/quotas/" + agreementId + "/journal?limit=200")
                .then()
                .body("items.findAll { it.entry == 'RESERVE' }.size()", equalTo(25));
    }

    @Test
    void everyBalanceIsTheSumOfItsJournal() throws SQLException {
        assertThat(count("""
                        select count(*) from quota q left join (
                            select agreement_id,
                                   sum(case entry when 'RESERVE' then amount_fen when 'VOID' then -amount_fen
                                                  when 'POST' then -amount_fen else 0 end) as reserved,
                                   sum(case entry when 'POST' then amount_fen when 'RESTORE' then -amount_fen
                                                  when 'REDRAW' then amount_fen else 0 end) as used
                            from quota_journal group by agreement_id) j using (agreement_id)
                        where q.reserved_fen <> coalesce(j.reserved, 0) or q.used_fen <> coalesce(j.used, 0)
                        """)).isZero();
        assertThat(count("""
                        select count(*) from quota q left join (
                            select agreement_id, sum(reserved_fen) as reserved from referral group by agreement_id) r
                        using (agreement_id) where q.reserved_fen <> coalesce(r.reserved, 0)
                        """)).isZero();
    }

    private String agreement(String total) {
        String lender = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get("lender-b"))
                        .lenderId());
        String bank = Objects.requireNonNull(
                Objects.requireNonNull(platform.stack().clients().get("bank-a")).partnerId());
        ObjectNode paper = Paper.between(lender, bank);
        ((ObjectNode) paper.get("terms")).putArray("collateral").add("VEHICLE");
        ((ObjectNode) paper.get("quota")).put("total", total).remove("day");
        AgreementDesk desk = new AgreementDesk(platform);
        String id = desk.newDraft(paper);
        desk.act("editor", id, "submission").statusCode(200);
        desk.act("approver", id, "approval").statusCode(200);
        await().atMost(PATIENCE).until(() -> quota("lender-b", id).statusCode() == 200);
        return id;
    }

    private Response quota(String caller, String agreementId) {
        return platform.as(caller).get("/v1/quotas/" + agreementId);
    }

    private long count(String query) throws SQLException {
        StackInfo.Postgres postgres = platform.stack().postgres();
        URI server = URI.create(postgres.url().substring("jdbc:".length()));
        String database = "jdbc:postgresql://%s/zhuqiao_matching".formatted(server.getAuthority());
        try (Connection connection = DriverManager.getConnection(database, postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
