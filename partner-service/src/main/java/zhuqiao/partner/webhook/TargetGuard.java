package zhuqiao.partner.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Keeps webhooks from being turned against our own network (server-side request forgery): HTTPS only, and no private
 * address. The address is checked when it is used, and that very address is connected to, so that a name cannot change
 * its mind in between.
 */
@ApplicationScoped
class TargetGuard {
    private final Vertx vertx;
    private final WebhookConfig config;

    TargetGuard(Vertx vertx, WebhookConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** The URL as an endpoint may have it; 400 with pointer {@code /url} otherwise. */
    URI parse(String url) {
        URI uri;
        try {
            uri = new URI(url).parseServerAuthority();
        } catch (URISyntaxException malformed) {
            throw refused("url", "不是合法的 URL", "is not a URL");
        }
        boolean secure = "https".equals(uri.getScheme());
        if (!secure && !(config.allowPrivateTargets() && "http".equals(uri.getScheme()))) {
            throw refused("https", "须为 https 地址", "must be an https address");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw refused("url", "须含主机,且不得含用户信息或片段", "needs a host, and no user information or fragment");
        }
        if (!config.allowPrivateTargets() && isLiteral(uri.getHost()) && !isPublic(literal(uri.getHost()))) {
            throw refused("private-address", "须为公网地址", "must be a public address");
        }
        return uri;
    }

    /** The address to connect to; fails with {@link ForbiddenAddress} when the name leads to a private one. */
    Future<InetAddress> resolve(String host) {
        return vertx.executeBlocking(() -> InetAddress.getAllByName(host), false)
                .map(addresses -> {
                    if (!config.allowPrivateTargets()
                            && !Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
                        throw new ForbiddenAddress();
                    }
                    return addresses[0];
                });
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static boolean isPublic(InetAddress address) {
        return PublicAddresses.contain(address);
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (IllegalArgumentException noAddress) {
            throw refused("url", "不是合法的地址", "is not an address");
        }
    }

    private static Problem refused(String code, String zh, String en) {
        return Problem.invalid("/url", code, Text.of(zh, en));
    }

    /** The receiver's name leads into a private network. */
    static final class ForbiddenAddress extends RuntimeException {}
}
