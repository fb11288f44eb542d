package zhuqiao.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that hold U+0000, which PostgreSQL stores and compares nowhere. */
public class PlainQuery {

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Problem.invalid(
                        "?" + name, "character", Text.of("不得含字符 U+0000", "must not hold the character U+0000"));
            }
        });
    }
}
