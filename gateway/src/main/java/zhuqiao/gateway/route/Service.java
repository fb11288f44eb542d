package zhuqiao.gateway.route;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
    PARTNER_SERVICE,
    MATCHING_SERVICE;

    /** The service's name as operators know it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
