package zhuqiao.matching.intake;

import java.util.HashMap;
import java.util.Map;
import zhuqiao.core.request.QuotaView;

/** What was last seen of quotas under their locks. Only a hint on what to lock; nothing is decided by it. */
final class QuotaHints {
    private record Seen(long available, long committed) {}

    private final Map<String, Seen> seen = new HashMap<>();

    void saw(Quotas quotas) {
        quotas.all()
                .forEach((id, held) -> seen.put(
                        id, new Seen(held.account().available(), held.account().committed())));
    }

    /** Whether some quota was last seen too small for the amount. */
    boolean mayBind(long fen) {
        return seen.values().stream().anyMatch(last -> last.available() < fen);
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
