package zhuqiao.gateway.security;

import io.vertx.core.MultiMap;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which ids a request is found again in the logs: the caller's where they are well-formed, else new ones.
 *
 * @param traceparent W3C Trace Context header for the next hop
 * @param requestId echoed to the caller
 */
public record TraceContext(String traceId, String traceparent, String requestId) {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TraceContext of(MultiMap headers) {
        Matcher given = TRACEPARENT.matcher(orEmpty(headers.get("traceparent")));
        boolean valid = given.matches() && !isZero(given.group(1)) && !isZero(given.group(2));
        String traceId = valid ? given.group(1) : hex(16);
        String flags = valid ? given.group(3) : "01";
        String requestId = orEmpty(headers.get("x-request-id"));
        return new TraceContext(
                traceId,
                "00-" + traceId + "-" + hex(8) + "-" + flags,
                REQUEST_ID.matcher(requestId).matches() ? requestId : traceId);
    }

    private static String orEmpty(@Nullable String header) {
        return header == null ? "" : header;
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0');
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
