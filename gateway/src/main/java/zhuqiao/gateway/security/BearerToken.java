package zhuqiao.gateway.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token of an {@code Authorization} header (RFC 6750 section 2.1); tokens in bodies or queries are none. */
final class BearerToken {
    private static final Pattern CREDENTIALS = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9._~+/-]+=*)");

    private BearerToken() {}

    /** Empty also for two headers: which of them a service would believe is anybody's guess. */
    static Optional<String> of(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher credentials = CREDENTIALS.matcher(headers.getFirst());
        return credentials.matches() ? Optional.of(credentials.group(1)) : Optional.empty();
    }
}
