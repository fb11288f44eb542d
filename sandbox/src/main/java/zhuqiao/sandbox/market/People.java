package zhuqiao.sandbox.market;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Credentials;
import zhuqiao.sandbox.client.Door;
import zhuqiao.sandbox.stack.StackInfo;

/** Everybody who may call the running platform, each with an own token. */
public final class People {
    private final StackInfo stack;
    private final Door door;
    private final Map<String, Api> known = new ConcurrentHashMap<>();

    public People(StackInfo stack) {
        this.stack = stack;
        this.door = Door.open(stack.gateway(), stack.tokenEndpoint(), stack.caCertificate());
    }

    /** @param seat key of a lender's or partner's client, such as {@code bank-a} */
    public Api seat(String seat) {
        return known.computeIfAbsent(seat, key -> {
            StackInfo.Client client = Objects.requireNonNull(stack.clients().get(key), "No client for " + key);
            return new Api(door, new Credentials.Client(client.id(), client.secret()));
        });
    }

    public Api editor() {
        return person("editor");
    }

    public Api approver() {
        return person("approver");
    }

    public Api operator() {
        return person("operator");
    }

    private Api person(String name) {
        return known.computeIfAbsent(name, key -> {
            StackInfo.User user = Objects.requireNonNull(stack.users().get(key), "No user " + key);
            return new Api(door, new Credentials.Person(user.clientId(), user.username(), user.password()));
        });
    }
}
