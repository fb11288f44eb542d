package zhuqiao.partner.audit;

import zhuqiao.platform.identity.Caller;

/**
 * Who did it.
 *
 * @param subject subject of the token, or {@code system:<timer>}
 * @param name user name or client id as an audit line shows it
 */
public record Actor(String subject, String name) {
    public static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name());
    }

    /** What happens by date, not by a person. */
    public static Actor timer(String name) {
        return new Actor("system:" + name, name);
    }
}
