package zhuqiao.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** All processes behind the door, and whose turn it is. */
@ApplicationScoped
public class Upstreams {
    private final Map<Service, List<Upstream>> upstreams = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();

    public Upstreams(RouteConfig config) {
        upstreams.put(Service.PARTNER_SERVICE, upstreams(config.partnerService()));
        upstreams.put(Service.MATCHING_SERVICE, upstreams(config.matchingService()));
    }

    /**
     * The service's processes in the order to try them: the ready ones in turn, then those that only answer, then those
     * out of reach; even these, since what is known of them may be a second old.
     */
    List<Upstream> inTurn(Service service) {
        List<Upstream> order = new ArrayList<>(all(service));
        Collections.rotate(order, turn.getAndIncrement());
        order.sort(Comparator.comparing(Upstream::reach));
        return order;
    }

    List<Upstream> all(Service service) {
        return Objects.requireNonNull(upstreams.get(service));
    }

    boolean isReachable(Service service) {
        return all(service).stream().anyMatch(upstream -> upstream.reach() != Upstream.Reach.UNREACHABLE);
    }

    private static List<Upstream> upstreams(List<URI> uris) {
        return uris.stream().map(Upstream::new).toList();
    }
}
