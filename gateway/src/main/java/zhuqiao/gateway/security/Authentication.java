package zhuqiao.gateway.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Checks the bearer token before anything goes upstream: signature by the realm's published keys, issuer, audience,
 * time. The services check it again; the gateway keeps strangers off their doorstep.
 */
@ApplicationScoped
public class Authentication {
    private static final Logger LOG = Logger.getLogger(Authentication.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final TenantIdentityProvider tokens;

    public Authentication(TenantIdentityProvider tokens) {
        this.tokens = tokens;
    }

    /** The client, or a {@link Problem}: 401 for the caller's fault, 503 while the realm's keys cannot be had. */
    public Uni<Client> authenticate(HttpServerRequest request) {
        Optional<String> token = BearerToken.of(request);
        if (token.isEmpty()) {
            // RFC 6750 section 3.1: a request without a token is told no error code.
            boolean none = !request.headers().contains(HttpHeaders.AUTHORIZATION);
            return Uni.createFrom().failure(unauthenticated(none ? "Bearer realm=\"zhuqiao\"" : invalidToken()));
        }
        return tokens.authenticate(new AccessTokenCredential(token.get()))
                .onItem()
                .transform(Authentication::client)
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(Authentication::problem);
    }

    private static Client client(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken jwt) || jwt.getSubject() == null) {
            throw unauthenticated(invalidToken());
        }
        String client = Objects.requireNonNullElse(jwt.getClaim("azp"), jwt.getSubject());
        return new Client(client, jwt.getSubject());
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof AuthenticationFailedException && !isOutage(failure)) {
            return unauthenticated(invalidToken());
        }
        LOG.warnf("tokens cannot be checked: %s", failure);
        return Problem.unavailable(Text.of("暂时无法核验访问令牌", "Access tokens cannot be checked at the moment"), RETRY_AFTER);
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String invalidToken() {
        return "Bearer realm=\"zhuqiao\", error=\"invalid_token\"";
    }

    private static Problem unauthenticated(String challenge) {
        return Problem.of(
                        401,
                        "unauthenticated",
                        Text.of("未认证", "Unauthenticated"),
                        Text.of("缺少有效的访问令牌", "A valid access token is missing"))
                .header("WWW-Authenticate", challenge);
    }
}
