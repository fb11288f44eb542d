package zhuqiao.sandbox.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import zhuqiao.sandbox.stack.StackInfo.Client;
import zhuqiao.sandbox.stack.StackInfo.User;

/** The realm {@code zhuqiao} as Keycloak imports it: api.md §3 with this run's secrets. */
final class RealmDocument {

    private static final String AUDIENCE = "zhuqiao";
    private static final int TOKEN_SECONDS = 15 * 60;

    private final RealmSecrets secrets;
    private final URI gateway;

    RealmDocument(RealmSecrets secrets, URI gateway) {
        this.secrets = secrets;
        this.gateway = gateway;
    }

    String json() {
        try {
            return JsonMapper.builder().build().writeValueAsString(realm());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> realm() {
        return Map.ofEntries(
                Map.entry("realm", "zhuqiao"),
                Map.entry("enabled", true),
                Map.entry("sslRequired", "external"),
                Map.entry("accessTokenLifespan", TOKEN_SECONDS),
                Map.entry("defaultSignatureAlgorithm", "RS256"),
                Map.entry("bruteForceProtected", true),
                Map.entry("roles", Map.of("realm", roles())),
                Map.entry(
                        "clients",
                        Stream.concat(secrets.clients().values().stream().map(this::machine), Stream.of(console()))
                                .toList()),
                Map.entry(
                        "users",
                        Stream.concat(
                                        secrets.clients().values().stream().map(RealmDocument::serviceAccount),
                                        Stream.of(Person.values()).map(this::person))
                                .toList()));
    }

    private static List<Map<String, Object>> roles() {
        Stream<String> people = Stream.of(Person.values()).flatMap(person -> person.roles().stream());
        return Stream.concat(Stream.of("lender", "partner"), people)
                .distinct()
                .map(role -> Map.<String, Object>of("name", role))
                .toList();
    }

    private Map<String, Object> machine(Client client) {
        String claim = client.lenderId() == null ? "partner_id" : "lender_id";
        return Map.of(
                "clientId",
                client.id(),
                "enabled",
                true,
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "clientAuthenticatorType",
                "client-secret",
                "secret",
                client.secret(),
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "protocolMappers",
                List.of(audience(), claim(claim, counterparty(client))));
    }

    private Map<String, Object> console() {
        return Map.of(
                "clientId",
                RealmSecrets.CONSOLE,
                "enabled",
                true,
                "protocol",
                "openid-connect",
                "publicClient",
                true,
                "standardFlowEnabled",
                true,
                "directAccessGrantsEnabled",
                true,
                "redirectUris",
                List.of(gateway + "/*"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "protocolMappers",
                List.of(audience()));
    }

    private static Map<String, Object> serviceAccount(Client client) {
        return Map.of(
                "username",
                "service-account-" + client.id(),
                "enabled",
                true,
                "serviceAccountClientId",
                client.id(),
                "realmRoles",
                List.of(client.lenderId() == null ? "partner" : "lender"));
    }

    private Map<String, Object> person(Person person) {
        User user = Objects.requireNonNull(secrets.users().get(person.username()));
        return Map.of(
                "username",
                user.username(),
                "enabled",
                true,
                "email",
                user.username() + "@sandbox.example",
                "emailVerified",
                true,
                "firstName",
                "Sandbox",
                "lastName",
                user.username(),
                "credentials",
                List.of(Map.of("type", "password", "value", user.password(), "temporary", false)),
                "realmRoles",
                person.roles());
    }

    private static String counterparty(Client client) {
        return Objects.requireNonNullElseGet(client.lenderId(), () -> Objects.requireNonNull(client.partnerId()));
    }

    private static Map<String, Object> audience() {
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config",
                        Map.of(
                                "included.custom.audience", AUDIENCE,
                                "access.token.claim", "true",
                                "id.token.claim", "false"));
    }

    private static Map<String, Object> claim(String name, String value) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", "String",
                        "access.token.claim", "true",
                        "id.token.claim", "false",
                        "userinfo.token.claim", "false"));
    }
}
