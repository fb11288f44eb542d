package zhuqiao.acceptance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.acceptance.stack.Database;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.acceptance.stack.RunningStack;
import zhuqiao.sandbox.client.Door;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

@ExtendWith(RunningStack.class)
class BatchTest {
    private static final String PATH = "/v1/application-batches";
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final Database database;

    BatchTest(StackInfo stack) {
        this.platform = new Platform(stack);
        this.database = Database.ofMatching(stack);
    }

    @Test
    void everyLineIsAnsweredInItsPlaceAndABadOneFailsNoOther() {
        // Given
        ObjectNode good = LoanPaper.company("50000.05");
        ObjectNode misspelt = LoanPaper.company("50000.05").put("amout", "1.00");
        ObjectNode other = good.deepCopy().put("amount", "60000.05");
        ObjectNode last = LoanPaper.company("50000.05");

        // When
        List<JsonNode> answers = answers(send(
                "lender-a",
                String.join(
                        "\n",
                        text(good),
                        "{\"scenario\"",
                        text(misspelt),
                        "",
                        "null",
                        text(good),
                        text(other),
                        text(last))));

        // Then
        assertThat(answers).hasSize(8);
        assertThat(answers.get(0).path("lenderApplicationNo")).isEqualTo(good.path("lenderApplicationNo"));
        assertThat(answers.get(0).path("status").asText()).isEqualTo("REFERRED");
        assertThat(answers.get(0).at("/borrower/legalRepresentative/name").asText())
                .isEqualTo("张**");
        problem(answers.get(1), 400, "invalid-request", 2);
        problem(answers.get(2), 400, "invalid-request", 3);
        assertThat(answers.get(2).at("/errors/0/pointer").asText()).isEqualTo("/amout");
        problem(answers.get(3), 400, "invalid-request", 4);
        problem(answers.get(4), 400, "invalid-request", 5);
        assertThat(answers.get(5).path("id")).isEqualTo(answers.get(0).path("id"));
        problem(answers.get(6), 409, "application-exists", 7);
        assertThat(answers.get(7).path("lenderApplicationNo")).isEqualTo(last.path("lenderApplicationNo"));
    }

    @Test
    void aBatchSentAgainMakesNothingNew() {
        String batch = lines("AB-" + UUID.randomUUID(), 20);
        List<String> first = ids(answers(send("lender-a", batch)));

        List<String> again = ids(answers(send("lender-a", batch)));

        assertThat(first).doesNotHaveDuplicates().hasSize(20);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void aThousandLinesAreAnsweredInTheirOrder() {
        String batch = "T-" + UUID.randomUUID();

        List<JsonNode> answers = answers(send("lender-a", lines(batch, 1000) + "\n"));

        assertThat(answers.stream()
                        .map(answer -> answer.path("lenderApplicationNo").asText()))
                .containsExactlyElementsOf(numbers(batch, 1000));
        assertThat(stored(batch)).isEqualTo(1000);
    }

    @Test
    void aLineTooManyAndNothingIsTakenIn() {
        String batch = "X-" + UUID.randomUUID();

        Response answer = send("lender-a", lines(batch, 1001));

        answer.then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].code", equalTo("length"));
        assertThat(stored(batch)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "text/plain"})
    void anotherFormatIsRefused(String type) {
        platform.as("lender-a")
                .config(encoded(type))
                .contentType(type)
                .body(text(LoanPaper.company("50000.05")))
                .post(PATH)
                .then()
                .statusCode(415)
                .body("type", endsWith(":unsupported-media-type"));
    }

    @Test
    void anEmptyBatchIsRefused() {
        send("lender-a", "").then().statusCode(400).body("errors[0].code", equalTo("required"));
    }

    @Test
    void moreThanSixteenMebibytesAreRefused() {
        send("lender-a", "x".repeat(17 * 1024 * 1024)).then().statusCode(413).body("type", endsWith(":too-large"));
    }

    @Test
    void aLineLongerThanAnApplicationMayBeIsRefusedAlone() {
        ObjectNode good = LoanPaper.company("50000.05");

        List<JsonNode> answers = answers(send("lender-a", "x".repeat(1024 * 1024 + 1) + "\n" + text(good)));

        problem(answers.get(0), 413, "too-large", 1);
        assertThat(answers.get(1).path("status").asText()).isEqualTo("REFERRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank-a", "operator", "auditor"})
    void nobodyButALenderSendsBatches(String caller) {
        send(caller, text(LoanPaper.company("50000.05"))).then().statusCode(403);
    }

    @Test
    void aBatchWhoseAnswerHasBegunIsCarriedThroughWithoutItsCaller() throws IOException {
        // Given
        String batch = "H-" + UUID.randomUUID();

        // When
        try (Socket socket = request(lines(batch, 600).getBytes(StandardCharsets.UTF_8), 1)) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }

        // Then
        await().atMost(PATIENCE).until(() -> stored(batch) == 600);
    }

    @Test
    void ofABatchThatBreaksOffNothingIsTakenIn() throws IOException {
        // Given
        String half = "H-" + UUID.randomUUID();

        // When
        request(lines(half, 50).getBytes(StandardCharsets.UTF_8), 2).close();

        // Then what is sent after it goes through
        assertThat(answers(send("lender-a", lines("A-" + UUID.randomUUID(), 50))))
                .hasSize(50);
        assertThat(stored(half)).isZero();
    }

    /** Sends the head and the first part of the body, one {@code divisor}th, and leaves the connection open. */
    private Socket request(byte[] body, int divisor) throws IOException {
        StackInfo stack = platform.stack();
        Door door = Door.open(stack.gateway(), stack.tokenEndpoint(), stack.caCertificate());
        String head =
                """
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(PATH, stack.gateway().getAuthority(), platform.bearer("lender-a"), NDJSON, body.length);
        Socket socket = door.http()
                .sslContext()
                .getSocketFactory()
                .createSocket(stack.gateway().getHost(), stack.gateway().getPort());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body, 0, body.length / divisor);
        socket.getOutputStream().flush();
        return socket;
    }

    private Response send(String caller, String lines) {
        return platform.as(caller)
                .config(encoded(NDJSON))
                .contentType(NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(PATH);
    }

    private RestAssuredConfig encoded(String type) {
        return platform.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT));
    }

    private static List<JsonNode> answers(Response response) {
        response.then().statusCode(200).contentType(startsWith(NDJSON));
        return response.asString().lines().map(Json::parse).toList();
    }

    private static List<String> ids(List<JsonNode> answers) {
        return answers.stream().map(answer -> Json.required(answer, "id")).toList();
    }

    private static void problem(JsonNode answer, int status, String slug, int line) {
        assertThat(answer.path("status").asInt()).isEqualTo(status);
        assertThat(answer.path("type").asText()).endsWith(":" + slug);
        assertThat(answer.path("line").asInt()).isEqualTo(line);
    }

    private long stored(String batch) {
        return database.count(
                "select count(*) from application where starts_with(lender_application_no, ?)", batch + "-");
    }

    private static String lines(String batch, int count) {
        return numbers(batch, count).stream()
                .map(number -> text(LoanPaper.company("50000.05").put("lenderApplicationNo", number)))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> numbers(String batch, int count) {
        return IntStream.range(0, count).mapToObj(i -> batch + "-" + i).toList();
    }

    private static String text(ObjectNode application) {
        return application.toString();
    }
}
