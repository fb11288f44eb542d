package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccessLogTest {
    @Test
    void oneLineARequestTellsWhatWasCalledAndNothingThatACallerChose() throws Exception {
        // Given
        Origin.all(request -> request.response().setStatusCode(201).end());
        Lines lines = new Lines();
        Logger log = Logger.getLogger("zhuqiao.gateway.access");
        log.addHandler(lines);

        // When
        Caller.send(Caller.to("/v1/applications/330203198503150071/consents/c-1/revocation?name=WangWu")
                .header("X-Request-Id", "request-0001"));
        Caller.get("/v1/330203198503150071?mobile=13900000007");

        // Then
        await().untilAsserted(() -> assertThat(lines.written).hasSize(2));
        log.removeHandler(lines);
        assertThat(lines.written.getFirst())
                .contains("method=GET path=/v1/applications/{}/consents/{}/revocation service=matching-service")
                .contains("client=lender-a status=201 outcome=answered")
                .contains("requestId=request-0001");
        assertThat(lines.written.getLast()).contains("path=- ").contains("status=404");
        assertThat(String.join("\n", lines.written)).doesNotContain("330203", "WangWu", "139");
    }

    private static final class Lines extends Handler {
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            // Also what the line's parameters would show in a structured log.
            written.add(String.format(new SimpleFormatter().formatMessage(line), orNone(line.getParameters())));
        }

        private static Object[] orNone(Object[] parameters) {
            return parameters == null ? new Object[0] : parameters;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
