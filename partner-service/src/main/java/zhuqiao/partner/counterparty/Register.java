package zhuqiao.partner.counterparty;

import java.util.Locale;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Role;

/** The three registers, and what differs between them. */
enum Register {
    LENDER(Lender.class, "lenders"),
    PARTNER(Partner.class, "partners"),
    GUARANTOR(Guarantor.class, "guarantors");

    private final Class<?> content;
    private final String path;

    Register(Class<?> content, String path) {
        this.content = content;
        this.path = path;
    }

    /** The record of core that an entry of this register is. */
    Class<?> content() {
        return content;
    }

    String location(String id) {
        return "/v1/" + path + "/" + id;
    }

    AuditSubject subject(String id) {
        return new AuditSubject(AuditSubject.Kind.valueOf(name()), id);
    }

    String key(String id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    String eventType() {
        return "counterparty." + name().toLowerCase(Locale.ROOT) + "_changed";
    }

    /** Staff read all entries, a counterparty its own. */
    boolean shows(Caller caller, String id) {
        return switch (this) {
            case LENDER -> caller.sees(id, null);
            case PARTNER -> caller.sees(null, id);
            case GUARANTOR -> caller.isStaff();
        };
    }

    /** The operator changes what belongs to any entry of this register, a counterparty what belongs to its own. */
    boolean opensTo(Caller caller, String id) {
        return caller.has(Role.OPERATOR) || (!caller.isStaff() && shows(caller, id));
    }
}
