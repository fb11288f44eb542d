package zhuqiao.gateway.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that belong to one connection (RFC 9110 section 7.6.1). */
final class HopByHopHeaders {
    /** Without {@code Transfer-Encoding}: from it the proxy learns that a body follows, and drops it by itself. */
    private static final List<String> ALWAYS = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    private HopByHopHeaders() {}

    static void remove(MultiMap headers) {
        for (String connection : List.copyOf(headers.getAll(HttpHeaders.CONNECTION))) {
            for (String nominated : connection.split(",", -1)) {
                String name = nominated.strip();
                // A caller may not use this to take away what the gateway or the framing relies on.
                if (!name.isEmpty() && !isEndToEnd(name)) {
                    headers.remove(name);
                }
            }
        }
        ALWAYS.forEach(headers::remove);
    }

    private static boolean isEndToEnd(String name) {
        return name.equalsIgnoreCase("authorization")
                || name.equalsIgnoreCase("content-length")
                || name.equalsIgnoreCase("transfer-encoding")
                || name.equalsIgnoreCase("host");
    }
}
