package zhuqiao.sandbox.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running stack as {@code stack.json} describes it.
 *
 * @param gateway base address, without {@code /v1}
 * @param tokenEndpoint the realm's token endpoint
 * @param caCertificate PEM file of the authority that signed the gateway's certificate
 * @param kafka bootstrap servers, {@code host:port}
 * @param clients by the seat's key, such as {@code lender-a}
 * @param users by what they do: editor, approver, operator, auditor
 */
public record StackInfo(
        URI gateway,
        URI tokenEndpoint,
        Path caCertificate,
        Postgres postgres,
        String kafka,
        Map<String, Client> clients,
        Map<String, User> users,
        Processes processes) {

    /** The server's superuser; {@code url} is a JDBC address whose last part is the database. */
    public record Postgres(String url, String user, String password) {}

    /** A machine client of the realm; exactly one of the two counterparty ids is present. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Client(
            String id,
            String secret,
            @Nullable String lenderId,
            @Nullable String partnerId) {}

    /** A person; {@code clientId} is the public client that accepts the password grant. */
    public record User(String username, String password, String clientId) {}

    /** Process ids. */
    public record Processes(
            long launcher,
            List<Long> gateway,
            @JsonProperty("matching-service") List<Long> matchingService,
            @JsonProperty("partner-service") List<Long> partnerService,
            long postgres,
            long kafka,
            long keycloak) {}
}
