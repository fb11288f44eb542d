package zhuqiao.matching.policy;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;

/**
 * The rule set by which this build decides, for everyone with a token: whoever is decided about may read by what. Older
 * sets went with the builds that brought them; decisions made by them keep their version, verdicts and figures.
 */
@Path("/v1/policies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private final List<RuleBook> books;

    PolicyResource(RuleBook rules) {
        this.books = List.of(rules);
    }

    @GET
    public Page<PolicyView> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        PageRequest page = PageRequest.of(limit, after);
        Stream<RuleBook> below = books.stream().filter(book -> book.version().compareTo(page.below()) < 0);
        return Page.of(below.toList(), page, RuleBook::version, book -> PolicyView.of(book, Language.of(language)));
    }

    /** With an ETag, for it changes only with the build: a caller may keep it and ask whether it still holds. */
    @GET
    @Path("/{version}")
    public Response read(
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        RuleBook book = books.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String text = Json.write(PolicyView.of(book, Language.of(language)));
        EntityTag tag = tag(text);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text) : unchanged)
                .tag(tag)
                .cacheControl(revalidated())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static EntityTag tag(String text) {
        return new EntityTag(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        return control;
    }
}
