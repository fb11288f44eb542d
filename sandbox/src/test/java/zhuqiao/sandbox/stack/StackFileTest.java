package zhuqiao.sandbox.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {

    private static final StackInfo STACK = new StackInfo(
            URI.create("https://127.0.0.1:8443"),
            URI.create("http://127.0.0.1:9/realms/zhuqiao/protocol/openid-connect/token"),
            Path.of("/tmp/a b/ca.pem"),
            new StackInfo.Postgres("jdbc:postgresql://127.0.0.1:5432/postgres", "postgres", "p"),
            "127.0.0.1:9092",
            Map.of(
                    "lender-a", new StackInfo.Client("lender-a", "s", "l-1", null),
                    "bank-a", new StackInfo.Client("bank-a", "s", null, "p-1")),
            Map.of("editor", new StackInfo.User("editor", "p", "zhuqiao-console")),
            new StackInfo.Processes(1, List.of(2L), List.of(3L, 4L), List.of(5L), 6, 7, 8));

    @TempDir
    private Path directory;

    @Test
    void theFileHasTheShapeThatIsPromised() throws IOException {
        // Given
        Path file = directory.resolve("stack.json");
        // When
        StackFile.write(file, STACK);
        // Then
        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        JsonNode promised = JsonMapper.builder().build().readTree("""
                {"gateway": "https://127.0.0.1:8443",
                 "tokenEndpoint": "http://127.0.0.1:9/realms/zhuqiao/protocol/openid-connect/token",
                 "caCertificate": "/tmp/a b/ca.pem",
                 "postgres": {"url": "jdbc:postgresql://127.0.0.1:5432/postgres", "user": "postgres", "password": "p"},
                 "kafka": "127.0.0.1:9092",
                 "clients": {"lender-a": {"id": "lender-a", "secret": "s", "lenderId": "l-1"},
                             "bank-a": {"id": "bank-a", "secret": "s", "partnerId": "p-1"}},
                 "users": {"editor": {"username": "editor", "password": "p", "clientId": "zhuqiao-console"}},
                 "processes": {"launcher": 1, "gateway": [2], "matching-service": [3, 4], "partner-service": [5],
                               "postgres": 6, "kafka": 7, "keycloak": 8}}""");
        assertThat(json).isEqualTo(promised);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("stack.json"), "an older one that everybody reads");
        // When
        StackFile.write(file, STACK);
        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        // Given
        Path file = directory.resolve("stack.json");
        StackFile.write(file, STACK);
        // When
        StackInfo read = StackFile.read(file);
        // Then
        assertThat(read).isEqualTo(STACK);
    }
}
