package zhuqiao.matching.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.PreparedQuery;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.platform.security.FieldCipher;
import zhuqiao.platform.security.SecurityConfig;

/** What no real server can be brought to do: to refuse BEGIN, and nothing else. */
class GroupTransactionTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void withoutATransactionNoAnswerIsTrusted() {
        // Given
        Sql sql = new Sql(SqlConnection.newInstance(refusingToBegin()), Duration.ofSeconds(5));
        sql.begin();
        // When, Then
        assertThatThrownBy(() -> group(sql).run(List.of())).hasStackTraceContaining("BEGIN refused");
    }

    private static GroupTransaction group(Sql sql) {
        Market market = Market.of(Parties.uscc("91330100MA2AAAAA0"), List.of(), List.of(), List.of(), List.of());
        return new GroupTransaction(
                sql,
                new MarketPlace.Snapshot(market, new LinearMatcher(Regulation.load(), market)),
                new GroupTransaction.Memory(new QuotaHints(), new Portfolios()),
                new FieldCipher(configured(SecurityConfig.class)),
                configured(IntakeConfig.class));
    }

    private static <T> T configured(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withDefaultValue("zhuqiao.security.data-key", KEY)
                .withDefaultValue("zhuqiao.security.index-key", KEY)
                .build()
                .getConfigMapping(mapping);
    }

    /** Statements stay unanswered, so that whoever waits for one of them first would learn of nothing but the time. */
    private static io.vertx.sqlclient.SqlConnection refusingToBegin() {
        return fake(
                io.vertx.sqlclient.SqlConnection.class,
                Map.of(
                        "begin",
                        Future.failedFuture("BEGIN refused"),
                        "preparedQuery",
                        fake(PreparedQuery.class, Map.of())));
    }

    /** Answers methods by name: a future goes to the handler given, if any; what is not named never answers. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Future<?> future
                            && arguments != null
                            && arguments[0] instanceof Handler<?> handler) {
                        tell(handler, future);
                        return null;
                    }
                    return answer;
                }));
    }

    @SuppressWarnings("unchecked") // the client's own pairs of method and handler
    private static <T> void tell(Handler<?> handler, Future<T> future) {
        future.onComplete((Handler<AsyncResult<T>>) handler);
    }
}
