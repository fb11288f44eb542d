package zhuqiao.sandbox.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SignaturesTest {
    private static final String BODY = "{\"type\":\"referral.created\"}";

    private final Signatures signatures = new Signatures(SignedDelivery.SECRET);
    private final SignedDelivery delivery = new SignedDelivery("msg_1", Instant.now(), BODY);

    @Test
    void aWebhookSignedWithTheSecretHolds() {
        boolean holds = signatures.hold(BODY, delivery.headers());

        assertThat(holds).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughWhileASecretIsRotated() {
        boolean holds = signatures.hold(BODY, delivery.headers("v1,AAAA " + delivery.signature()));

        assertThat(holds).isTrue();
    }

    @Test
    void aChangedBodyDoesNotHold() {
        boolean holds = signatures.hold(BODY + " ", delivery.headers());

        assertThat(holds).isFalse();
    }

    @Test
    void anotherIdDoesNotHold() {
        SignedDelivery another = new SignedDelivery("msg_2", delivery.at(), BODY);

        boolean holds = signatures.hold(BODY, another.headers(delivery.signature()));

        assertThat(holds).isFalse();
    }

    @Test
    void aWebhookOfTenMinutesAgoDoesNotHold() {
        SignedDelivery earlier = new SignedDelivery("msg_1", delivery.at().minusSeconds(600), BODY);

        boolean holds = signatures.hold(BODY, earlier.headers());

        assertThat(holds).isFalse();
    }

    @Test
    void aWebhookWithoutSignatureDoesNotHold() {
        boolean holds = signatures.hold(BODY, Map.of("Webhook-Id", List.of("msg_1")));

        assertThat(holds).isFalse();
    }
}
