package zhuqiao.partner.webhook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.outbox.Notification;

/** Lets another feature tell lenders and partners, within its own transaction; wake the dispatcher after the commit. */
@ApplicationScoped
public class Notifier {

    public Uni<Void> notify(Notification notification, Instant at) {
        return notify(List.of(notification), at);
    }

    /** All of them by one statement. */
    public Uni<Void> notify(List<Notification> notifications, Instant at) {
        Fanout fanout = new Fanout();
        notifications.forEach(notification -> fanout.add(Ids.next().toString(), at, notification));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(Fanout.INSERT.replace("$1", "?1"), Object[].class)
                        .setParameter(1, fanout.json())
                        .getResultList())
                .replaceWithVoid();
    }
}
