package zhuqiao.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whom a verified token stands for, for a minute and never beyond the token's own end: a lender sends thousands
 * of calls with one token, and its signature and claims took a sixth of what an application costs. A token is verified by
 * the realm's keys alone, so within that minute nothing is accepted that a new look would refuse, save after the realm
 * withdrew the key itself.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenMemory implements HttpAuthenticationMechanism {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_TOKENS = 10_000;

    private final OidcAuthenticationMechanism oidc;
    private final Cache<String, SecurityIdentity> known = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfter(new UntilItEnds())
            .build();

    public TokenMemory(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity identity = authorization == null ? null : known.getIfPresent(authorization);
        return identity == null
                ? oidc.authenticate(context, manager).invoke(verified -> remember(authorization, verified))
                : Uni.createFrom().item(identity);
    }

    /** How long a token that ends then is remembered. */
    static Duration memory(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    /** Keeps who it is and what the person may do, nothing of the request that brought it. */
    private void remember(@Nullable String authorization, @Nullable SecurityIdentity verified) {
        if (authorization != null && verified != null && verified.getPrincipal() instanceof JsonWebToken token) {
            known.put(
                    authorization,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(token)
                            .addRoles(verified.getRoles())
                            .addCredentials(verified.getCredentials())
                            .build());
        }
    }

    /** An entry lasts from its making, however often it is asked for. */
    private static final class UntilItEnds implements Expiry<String, SecurityIdentity> {
        @Override
        public long expireAfterCreate(String authorization, SecurityIdentity identity, long now) {
            JsonWebToken token = (JsonWebToken) identity.getPrincipal();
            return memory(Instant.ofEpochSecond(token.getExpirationTime()), Instant.now())
                    .toNanos();
        }

        @Override
        public long expireAfterUpdate(String authorization, SecurityIdentity identity, long now, long left) {
            return left;
        }

        @Override
        public long expireAfterRead(String authorization, SecurityIdentity identity, long now, long left) {
            return left;
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
