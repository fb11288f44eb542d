package zhuqiao.matching.quota;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The quota of one agreement as it stands under its row lock: total, day and month, moved as one. Not for several
 * threads.
 */
public final class QuotaAccount {
    private static final int[] THRESHOLDS = {95, 80};

    /** Which limit a {@code quota.low} is about. */
    public enum Kind {
        TOTAL,
        DAY,
        MONTH
    }

    /** A threshold crossed upwards: what {@code quota.low} tells, in fen. */
    public record Crossing(Kind kind, long available, long limit) {}

    /**
     * A balance with the highest threshold that was told of it and still holds: 0, 80 or 95. Quota that came back in
     * between makes the next crossing a new one.
     */
    public record Limited(Balance balance, int warned) {
        public Limited {
            warned = Math.min(warned, level(balance));
        }

        Limited with(Balance next) {
            return new Limited(next, warned);
        }
    }

    private final Map<Kind, Limited> current = new EnumMap<>(Kind.class);

    private long reservedHere;

    public QuotaAccount(Limited total, Limited day, Limited month) {
        current.put(Kind.TOTAL, total);
        current.put(Kind.DAY, day);
        current.put(Kind.MONTH, month);
    }

    /** The least of what the three leave, in fen. */
    public long available() {
        long least = Long.MAX_VALUE;
        for (Limited each : current.values()) {
            least = Math.min(least, each.balance().available());
        }
        return least;
    }

    /** Held and used in total, in fen. */
    public long committed() {
        Balance total = now(Kind.TOTAL).balance();
        return total.reserved() + total.used();
    }

    /** Takes the amount from all three, or from none when one has no room. */
    public boolean reserve(long fen) {
        if (fen > available()) {
            return false;
        }
        current.replaceAll((kind, each) -> each.with(each.balance().reserve(fen)));
        reservedHere += fen;
        return true;
    }

    /** What was reserved on this object, in fen. */
    public long reservedHere() {
        return reservedHere;
    }

    /** Thresholds that the reservations made here crossed upwards. */
    public List<Crossing> crossings() {
        List<Crossing> crossed = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Limited now = now(kind);
            Long limit = now.balance().limit();
            if (limit != null && level(now.balance()) > now.warned()) {
                crossed.add(new Crossing(kind, now.balance().available(), limit));
            }
        }
        return crossed;
    }

    /** The threshold reached by the balance of that kind: 0, 80 or 95; falls again when quota returns. */
    public int level(Kind kind) {
        return level(now(kind).balance());
    }

    private Limited now(Kind kind) {
        return Objects.requireNonNull(current.get(kind));
    }

    private static int level(Balance balance) {
        for (int threshold : THRESHOLDS) {
            if (balance.percentTaken() >= threshold) {
                return threshold;
            }
        }
        return 0;
    }
}
