package zhuqiao.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of a caller's headers goes upstream. The services believe these headers, so none of them may be a caller's. */
public final class ForwardedHeaders {
    private static final List<String> INTERNAL_PREFIXES =
            List.of("x-forwarded-", "x-zhuqiao-", "x-original-", "x-rewrite-");
    private static final Set<String> INTERNAL = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-http-method-override",
            "x-method-override",
            "x-http-method",
            "traceparent",
            "x-request-id",
            // The gateway has answered it.
            "expect");

    private ForwardedHeaders() {}

    /** Removes what is internal or meant for this hop and says who called, over what, for which host. */
    public static void rewrite(MultiMap headers, HttpServerRequest request, TraceContext trace) {
        HopByHopHeaders.remove(headers);
        for (String name : List.copyOf(headers.names())) {
            if (isInternal(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        headers.set("traceparent", trace.traceparent());
        headers.set("X-Request-Id", trace.requestId());
        headers.set("X-Forwarded-Proto", "https");
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        if (request.remoteAddress() != null && request.remoteAddress().hostAddress() != null) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
    }

    private static boolean isInternal(String name) {
        return INTERNAL.contains(name) || INTERNAL_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
