package zhuqiao.matching.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.core.request.QuotaView;

/** What was last seen of quotas under their locks. Only a hint on what to lock; nothing is decided by it. */
final class QuotaHints {
    private record Seen(long available, long committed) {}

    /** Read by those who word explanations, too. */
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    /** By lender, how many of its quotas were last seen with that much room: the least is at hand. */
    private final Map<String, NavigableMap<Long, Integer>> rooms = new HashMap<>();

    void saw(Quotas quotas) {
        quotas.all().forEach((id, held) -> {
            Seen now = new Seen(held.account().available(), held.account().committed());
            Seen before = seen.put(id, now);
            NavigableMap<Long, Integer> ofLender = rooms.computeIfAbsent(held.lenderId(), lender -> new TreeMap<>());
            if (before != null) {
                ofLender.computeIfPresent(before.available(), (room, count) -> count == 1 ? null : count - 1);
            }
            ofLender.merge(now.available(), 1, Integer::sum);
        });
    }

    /** Whether some quota of the lender was last seen too small for the amount. */
    boolean mayBind(String lenderId, long fen) {
        NavigableMap<Long, Integer> ofLender = rooms.get(lenderId);
        return ofLender != null && ofLender.firstKey() < fen;
    }

    /** Everything has room; volumes as last seen. */
    QuotaView open() {
        return new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                return Long.MAX_VALUE;
            }

            @Override
            public long committedFen(String agreementId) {
                return committed(agreementId);
            }
        };
    }

    /** Room and volumes as last seen. */
    QuotaView lastSeen() {
        return new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                Seen last = seen.get(agreementId);
                return last == null ? Long.MAX_VALUE : last.available();
            }

            @Override
            public long committedFen(String agreementId) {
                return committed(agreementId);
            }
        };
    }

    private long committed(String agreementId) {
        Seen last = seen.get(agreementId);
        return last == null ? 0 : last.committed();
    }
}
