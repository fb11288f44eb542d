package zhuqiao.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import zhuqiao.gateway.door.Caller;
import zhuqiao.gateway.door.Origin;
import zhuqiao.gateway.door.Surroundings;
import zhuqiao.gateway.door.Token;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RateLimitTest {
    @Test
    void aClientThatCallsTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp() throws Exception {
        // Given
        Origin.all(request -> request.response().end());
        String throttled = Token.of("throttled-client").signed();

        // When
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(Caller.HTTP_2.sendAsync(
                    Caller.anonymouslyTo("/v1/applications")
                            .header("Authorization", "Bearer " + throttled)
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                calls.stream().map(CompletableFuture::join).toList();
        HttpResponse<String> other = Caller.get("/v1/applications");

        // Then
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(answers.size() - refused.size()).isGreaterThanOrEqualTo(3);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("urn:zhuqiao:problem:too-many-requests");
        });
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(Origin.servedByMatching()).isEqualTo(answers.size() - refused.size() + 1);
    }
}
