package zhuqiao.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.problem.ProblemMapper;

/** Reads the caller from the verified token of the current request. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;

    public Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller; 401 when the request carries no verified token. Call it before leaving the request's thread. */
    public Caller current() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw ProblemMapper.unauthenticated();
        }
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "sub"),
                Objects.requireNonNullElse(token.getName(), token.getSubject()),
                Set.copyOf(identity.getRoles()),
                text(token, "lender_id"),
                text(token, "partner_id"));
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }
}
