package zhuqiao.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What of a service's headers goes back, and what every answer carries. */
public final class AnswerHeaders {
    private static final String NO_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";
    /** A printable page brings its style along and nothing else. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private AnswerHeaders() {}

    /** Removes what tells about the inside. */
    public static void clean(MultiMap headers) {
        HopByHopHeaders.remove(headers);
        headers.remove("Server");
        headers.remove("X-Powered-By");
        headers.remove("Via");
        headers.remove("traceparent");
    }

    /** Adds the request's id and what keeps a browser from misusing the answer; a service's stricter word stands. */
    public static void protect(MultiMap headers, TraceContext trace) {
        headers.set("X-Request-Id", trace.requestId());
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        setUnlessPresent(headers, "Cache-Control", "no-store");
        setUnlessPresent(
                headers,
                "Content-Security-Policy",
                isPage(headers.get(HttpHeaders.CONTENT_TYPE)) ? PAGE_POLICY : NO_CONTENT_POLICY);
    }

    private static boolean isPage(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("text/html");
    }

    private static void setUnlessPresent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
