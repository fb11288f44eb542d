package zhuqiao.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.platform.json.JsonFault;

/** Renders every exception as a problem; the one place where errors become HTTP. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return render(problem, uri, headers);
    }

    @ServerExceptionMapper
    public Response invalidValue(InvalidValueException invalid, UriInfo uri, HttpHeaders headers) {
        return render(JsonFault.of(invalid), uri, headers);
    }

    /** Names the mismatch by its own class too: Quarkus brings a mapper of that class, which answers without a body. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class, JsonParseException.class})
    public Response json(JsonProcessingException malformed, UriInfo uri, HttpHeaders headers) {
        return render(JsonFault.of(malformed), uri, headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException denied, UriInfo uri, HttpHeaders headers) {
        return render(unauthenticated(), uri, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException denied, UriInfo uri, HttpHeaders headers) {
        return render(Problem.forbidden(), uri, headers);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException missing, UriInfo uri, HttpHeaders headers) {
        return render(Problem.notFound(), uri, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, UriInfo uri, HttpHeaders headers) {
        Throwable cause = web.getCause();
        if (cause instanceof JsonProcessingException malformed) {
            return render(JsonFault.of(malformed), uri, headers);
        }
        return render(ofStatus(web.getResponse().getStatus()), uri, headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable unexpected, UriInfo uri, HttpHeaders headers) {
        for (Throwable cause = unexpected; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return render(problem, uri, headers);
            }
            Optional<Problem> known = cause instanceof PgException refused ? ofDatabase(refused) : Optional.empty();
            if (known.isPresent()) {
                return render(known.get(), uri, headers);
            }
        }
        Response answer = render(internal(), uri, headers);
        LOG.errorf(unexpected, "request failed path=%s trace=%s", uri.getPath(), traceId(headers));
        return answer;
    }

    /** What the database refuses though nothing is broken: a character that it knows not, two callers in a circle. */
    private static Optional<Problem> ofDatabase(PgException refused) {
        String state = Objects.requireNonNullElse(refused.getSqlState(), "");
        return switch (state) {
            case "22021", "22P05" ->
                Optional.of(
                        Problem.invalid("", "character", Text.of("含有不允许的字符", "holds a character that is not allowed")));
            case "40001", "40P01" ->
                Optional.of(Problem.unavailable(
                        Text.of("与并发操作冲突,请重试", "Met another caller's change, try again"), Duration.ofSeconds(1)));
            default -> Optional.empty();
        };
    }

    /** 401 with the challenge of RFC 6750. */
    public static Problem unauthenticated() {
        return Problem.of(
                        401,
                        "unauthenticated",
                        Text.of("未认证", "Unauthenticated"),
                        Text.of("缺少有效的访问令牌", "A valid access token is missing"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** 500 for a defect of ours, without a word about it. */
    public static Problem internal() {
        return ofStatus(500);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(
                        400,
                        "invalid-request",
                        Text.of("请求有误", "The request is not valid"),
                        Text.of("请求无法读取", "The request cannot be read"));
            case 405 ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        Text.of("方法不允许", "Method not allowed"),
                        Text.of("此资源不支持该方法", "The resource does not support this method"));
            case 406 ->
                Problem.of(
                        406,
                        "not-acceptable",
                        Text.of("无法提供所需格式", "Not acceptable"),
                        Text.of("请更改 Accept", "Change the Accept header"));
            case 413 ->
                Problem.of(
                        413,
                        "too-large",
                        Text.of("请求过大", "Content too large"),
                        Text.of("请求体超出上限", "The body exceeds its limit"));
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        Text.of("不支持的格式", "Unsupported media type"),
                        Text.of("请更改 Content-Type", "Send a Content-Type that this resource takes"));
            default ->
                status >= 500
                        ? Problem.of(
                                500,
                                "internal",
                                Text.of("内部错误", "Internal error"),
                                Text.of("请凭 traceId 联系运营方", "Quote the traceId to the operator"))
                        : Problem.of(
                                status,
                                "http-" + status,
                                Text.of("请求被拒绝", "Refused"),
                                Text.of("请求被拒绝", "The request was refused"));
        };
    }

    private static Response render(Problem problem, UriInfo uri, HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language == Language.EN ? "en" : "zh")
                .entity(problem.render(language, uri.getPath(), traceId(headers)));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    private static String traceId(HttpHeaders headers) {
        return TraceId.of(headers.getHeaderString("traceparent"));
    }
}
