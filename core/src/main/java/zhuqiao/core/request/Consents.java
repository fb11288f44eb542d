package zhuqiao.core.request;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An immutable list of consents that finds those of a recipient without walking through all. */
final class Consents extends AbstractList<Consent> implements RandomAccess {
    private final Consent[] consents;
    /** Chains by recipient: the first of each bucket, and the next of each consent; -1 ends. */
    private final int[] first;

    private final int[] next;

    private Consents(List<Consent> given) {
        consents = given.toArray(Consent[]::new);
        first = new int[Math.max(1, Integer.highestOneBit(consents.length) * 2)];
        next = new int[consents.length];
        Arrays.fill(first, -1);
        for (int i = consents.length - 1; i >= 0; i--) {
            int bucket = bucket(consents[i].recipient());
            next[i] = first[bucket];
            first[bucket] = i;
        }
    }

    static Consents of(@Nullable List<Consent> given) {
        return given instanceof Consents already
                ? already
                : new Consents(given == null ? List.of() : List.copyOf(given));
    }

    boolean live(Consent.Kind kind, String recipient, Instant now) {
        for (int i = first[bucket(recipient)]; i >= 0; i = next[i]) {
            Consent consent = consents[i];
            if (consent.kind() == kind && consent.recipient().equals(recipient) && consent.liveAt(now)) {
                return true;
            }
        }
        return false;
    }

    private int bucket(String recipient) {
        int hash = recipient.hashCode();
        return (hash ^ (hash >>> 16)) & (first.length - 1);
    }

    @Override
    public Consent get(int index) {
        return consents[index];
    }

    @Override
    public int size() {
        return consents.length;
    }
}
