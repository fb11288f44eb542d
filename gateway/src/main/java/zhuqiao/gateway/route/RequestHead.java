package zhuqiao.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Set;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What can be said of a request by its head alone. */
final class RequestHead {
    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private RequestHead() {}

    /** Where the request leads; a {@link Problem} when it leads nowhere or could be read in two ways. */
    static Route route(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_0) {
            throw Refusals.oldProtocol();
        }
        if (!isKnown(request.method())) {
            throw Refusals.methodNotAllowed();
        }
        checkFraming(request);
        String path = request.path();
        RequestPath canonical = RequestPath.of(path == null ? "" : path).orElseThrow(Refusals::deceptivePath);
        return Route.of(canonical).orElseThrow(Problem::notFound);
    }

    static boolean isKnown(HttpMethod method) {
        return METHODS.contains(method);
    }

    /** The body's size as far as the head tells, in bytes; 0 when it does not. */
    static long announcedSize(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            throw Refusals.malformed(Text.of("Content-Length 无效", "Content-Length is not a number"));
        }
    }

    static boolean wantsEvents(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }

    /** Says yes to a caller that asks before it sends its body. */
    static void invite(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    /** A coding beside {@code chunked} is where two servers come to see two different requests in the same bytes. */
    private static void checkFraming(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            throw Refusals.malformed(
                    Text.of("Transfer-Encoding 只能是 chunked", "The only Transfer-Encoding taken is chunked"));
        }
    }
}
