package zhuqiao.matching.trail;

import java.time.Instant;

/**
 * Why something changes.
 *
 * @param actor subject of the caller's token, or {@link #PLATFORM}
 * @param action upper-case verb such as {@code DECISION}, {@code DEADLINE}
 * @param at the database's time of the transaction
 */
public record Cause(String actor, String action, Instant at) {
    public static final String PLATFORM = "platform";

    public static Cause platform(String action, Instant at) {
        return new Cause(PLATFORM, action, at);
    }
}
