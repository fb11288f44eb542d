package zhuqiao.sandbox.keycloak;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhuqiao.sandbox.market.Seat;
import zhuqiao.sandbox.stack.StackInfo.Client;
import zhuqiao.sandbox.stack.StackInfo.User;

/** Who may ask the realm for a token, with secrets drawn for this run. */
public record RealmSecrets(Map<String, Client> clients, Map<String, User> users) {

    static final String CONSOLE = "zhuqiao-console";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One client for each seat and the users of {@link Person}. */
    public static RealmSecrets draw(List<Seat> seats) {
        Map<String, Client> clients = new LinkedHashMap<>();
        for (Seat seat : seats) {
            clients.put(seat.key(), client(seat));
        }
        Map<String, User> users = new LinkedHashMap<>();
        Stream.of(Person.values())
                .forEach(person -> users.put(person.username(), new User(person.username(), secret(), CONSOLE)));
        return new RealmSecrets(clients, users);
    }

    private static Client client(Seat seat) {
        return switch (seat.kind()) {
            case LENDER -> new Client(seat.key(), secret(), seat.id(), null);
            case PARTNER -> new Client(seat.key(), secret(), null, seat.id());
        };
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
