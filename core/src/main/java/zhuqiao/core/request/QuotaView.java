package zhuqiao.core.request;

/** What agreements may still fund, read without locks or under them. Amounts are the partner's share in fen. */
public interface QuotaView {
    /** As if every quota were open: previews under the rules of another day. */
    QuotaView OPEN = new QuotaView() {
        @Override
        public long availableFen(String agreementId) {
            return Long.MAX_VALUE;
        }

        @Override
        public long committedFen(String agreementId) {
            return 0;
        }
    };

    /** The least of what total, month and day leave; {@code -1} when no quota is known for the agreement. */
    long availableFen(String agreementId);

    /** Reserved and used so far: the volume that {@code SHARE} ranking balances. */
    long committedFen(String agreementId);
}
