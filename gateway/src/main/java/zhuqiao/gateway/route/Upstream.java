package zhuqiao.gateway.route;

import io.vertx.core.net.SocketAddress;
import java.net.URI;

/** One process of a service, and how it looked when last looked at. */
final class Upstream {
    /** Best first. */
    enum Reach {
        READY,
        /** It answers, but says that it is not ready. */
        ANSWERING,
        UNREACHABLE
    }

    private final SocketAddress address;
    private volatile Reach reach = Reach.UNREACHABLE;

    Upstream(URI uri) {
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException("an upstream is http://host:port, not " + uri);
        }
        this.address = SocketAddress.inetSocketAddress(uri.getPort(), uri.getHost());
    }

    SocketAddress address() {
        return address;
    }

    /** As the upstream would name itself in a {@code Location}. */
    String origin() {
        return "http://" + address.host() + ":" + address.port();
    }

    Reach reach() {
        return reach;
    }

    void saw(Reach seen) {
        this.reach = seen;
    }
}
