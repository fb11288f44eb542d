package zhuqiao.partner.webhook;

import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.outbox.Notification;

/** Whose endpoint it is. */
record Owner(Notification.Kind kind, String id) {

    /** The counterparty that calls; 403 when the caller is none. */
    static Owner of(Caller caller) {
        return caller.has(Role.LENDER)
                ? new Owner(Notification.Kind.LENDER, caller.lender())
                : new Owner(Notification.Kind.PARTNER, caller.partner());
    }

    boolean sees(Caller caller) {
        return switch (kind) {
            case LENDER -> caller.sees(id, null);
            case PARTNER -> caller.sees(null, id);
        };
    }
}
