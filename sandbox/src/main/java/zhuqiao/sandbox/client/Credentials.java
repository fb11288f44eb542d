package zhuqiao.sandbox.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** As whom a token is asked for. */
public sealed interface Credentials {

    /** The body of the token request. */
    String form();

    /** The Authorization header of the token request; none for a public client. */
    Optional<String> authorization();

    /** A machine: client credentials by {@code client_secret_basic}. */
    record Client(String id, String secret) implements Credentials {
        @Override
        public String form() {
            return "grant_type=client_credentials";
        }

        @Override
        public Optional<String> authorization() {
            String pair = encode(id) + ":" + encode(secret);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /** A person, by the sandbox's public client with direct grants. */
    record Person(String clientId, String username, String password) implements Credentials {
        @Override
        public String form() {
            return "grant_type=password&client_id=" + encode(clientId) + "&username=" + encode(username) + "&password="
                    + encode(password);
        }

        @Override
        public Optional<String> authorization() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "Person[" + username + "]";
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
