package zhuqiao.partner.webhook;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/** What an owner asks for; without a signature it is HMAC-SHA-256. */
record EndpointRequest(
        String url, List<String> events, @Nullable SignatureScheme signature) {
    EndpointRequest {
        Require.text(url, "url", 2000);
        events = List.copyOf(new LinkedHashSet<>(Require.notEmpty(events, "events")));
    }

    SignatureScheme scheme() {
        return signature == null ? SignatureScheme.HMAC_SHA256 : signature;
    }
}
