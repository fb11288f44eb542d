package zhuqiao.acceptance.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.sandbox.client.Door;
import zhuqiao.sandbox.stack.StackInfo;

/** What stack.json promises: a door with our certificate, a realm as api.md §3 has it, a durable database. */
@ExtendWith(RunningStack.class)
class StackTest {

    private final StackInfo stack;

    StackTest(StackInfo stack) {
        this.stack = stack;
    }

    @Test
    void everyProcessOfTheStackIsAlive() {
        // Given
        StackInfo.Processes processes = stack.processes();
        // When
        Stream<Long> pids = Stream.of(processes.gateway(), processes.matchingService(), processes.partnerService())
                .flatMap(java.util.List::stream);
        Stream<Long> all = Stream.concat(
                pids, Stream.of(processes.launcher(), processes.postgres(), processes.kafka(), processes.keycloak()));
        // Then
        assertThat(all).allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isPresent());
    }

    @Test
    void theDoorShowsACertificateOfOurOwnAuthority() throws Exception {
        // Given
        HttpRequest request =
                HttpRequest.newBuilder(stack.gateway().resolve("/v1/policies")).build();
        Door door = Door.open(stack.gateway(), stack.tokenEndpoint(), stack.caCertificate());
        // When
        var answer = door.http().send(request, BodyHandlers.ofString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        try (var stranger = java.net.http.HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> stranger.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aLendersTokenNamesTheLenderTheRoleAndTheAudience() throws Exception {
        // Given
        StackInfo.Client lender = Objects.requireNonNull(stack.clients().get("lender-a"));
        // When
        JsonNode token = claims(given().auth()
                .preemptive()
                .basic(lender.id(), lender.secret())
                .formParam("grant_type", "client_credentials")
                .post(stack.tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token"));
        // Then
        assertThat(token.get("lender_id").textValue()).isEqualTo(lender.lenderId());
        assertThat(token.at("/realm_access/roles/0").textValue()).isEqualTo("lender");
        assertThat(token.get("aud").toString()).contains("\"zhuqiao\"");
        assertThat(token.get("exp").longValue() - token.get("iat").longValue()).isEqualTo(15 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "approver", "operator", "auditor"})
    void aPersonGetsATokenThroughTheConsole(String name) {
        // Given
        StackInfo.User user = Objects.requireNonNull(stack.users().get(name));
        // When
        int status = given().formParam("grant_type", "password")
                .formParam("client_id", user.clientId())
                .formParam("username", user.username())
                .formParam("password", user.password())
                .post(stack.tokenEndpoint())
                .statusCode();
        // Then
        assertThat(status).isEqualTo(200);
    }

    @Test
    void aMachineClientMayNotUseAPersonsPassword() {
        // Given
        StackInfo.Client lender = Objects.requireNonNull(stack.clients().get("lender-a"));
        StackInfo.User editor = Objects.requireNonNull(stack.users().get("editor"));
        // When
        String error = given().auth()
                .preemptive()
                .basic(lender.id(), lender.secret())
                .formParam("grant_type", "password")
                .formParam("username", editor.username())
                .formParam("password", editor.password())
                .post(stack.tokenEndpoint())
                .path("error");
        // Then
        assertThat(error).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void theDatabaseKeepsWhatItConfirmed(String setting) throws SQLException {
        // Given
        StackInfo.Postgres postgres = stack.postgres();
        // When
        try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                ResultSet value = connection.createStatement().executeQuery("SHOW " + setting)) {
            value.next();
            // Then
            assertThat(value.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void nobodyEntersTheDatabaseWithoutAPassword() {
        // Given
        String url = stack.postgres().url();
        // When, Then
        assertThatThrownBy(() -> DriverManager.getConnection(url, "zhuqiao_matching", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhuqiao_partner", "zhuqiao_matching"})
    void aServicesRoleMayChangeRowsButNotTables(String role) throws SQLException {
        // Given
        StackInfo.Postgres postgres = stack.postgres();
        URI server = URI.create(postgres.url().substring("jdbc:".length()));
        String database = "jdbc:postgresql://%s/%s".formatted(server.getAuthority(), role);
        try (Connection connection = DriverManager.getConnection(database, postgres.user(), postgres.password())) {
            connection.createStatement().execute("SET ROLE " + role);
            // When, Then
            assertThatThrownBy(() -> connection.createStatement().execute("CREATE TABLE intruder (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> connection.createStatement().execute("DROP TABLE flyway_schema_history"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("must be owner");
        }
    }

    private static JsonNode claims(String token) throws Exception {
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
