package zhuqiao.matching.cancellation;

import zhuqiao.core.value.Require;

/** The body of {@code POST …/cancellation}: the partner will not pay out. */
public record CancellationAcknowledgement(String partnerReference) {
    public CancellationAcknowledgement {
        Require.text(partnerReference, "partnerReference", 128);
    }
}
