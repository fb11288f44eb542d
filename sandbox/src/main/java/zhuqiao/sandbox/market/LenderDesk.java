package zhuqiao.sandbox.market;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import zhuqiao.sandbox.partner.Mailbox;
import zhuqiao.sandbox.partner.Webhook;

/** Where the lenders' webhooks arrive: it takes each once and passes on what became of an application. */
final class LenderDesk implements Mailbox.Recipient {
    private final Map<String, Boolean> taken = new ConcurrentHashMap<>();
    private final List<Consumer<StatusChange>> listeners = new CopyOnWriteArrayList<>();

    void listen(Consumer<StatusChange> listener) {
        listeners.add(listener);
    }

    @Override
    public int receive(Webhook webhook) {
        boolean news = taken.putIfAbsent(webhook.id(), true) == null;
        if (news && webhook.type().equals("application.status_changed")) {
            StatusChange change = StatusChange.of(webhook.data());
            listeners.forEach(listener -> listener.accept(change));
        }
        return 204;
    }
}
