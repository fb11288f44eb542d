package zhuqiao.matching.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A copy of the table {@code live_balance}, added up by those whose declarations it is held against. */
final class LiveBalances {
    /** The day of what is reserved and not paid out: after that of every declaration, none of which holds it. */
    static final LocalDate NOT_PAID_OUT = LocalDate.of(9999, 12, 31);

    /** Whose loans, and of which day of disbursement; {@code guarantorId} is empty without a guarantor. */
    record Key(String partnerId, String lenderId, String guarantorId, boolean coLent, LocalDate day) {}

    /** Live amounts in fen. */
    record Amounts(long partnerFen, long lenderFen) {
        static final Amounts NONE = new Amounts(0, 0);
    }

    private record Pair(String partnerId, String lenderId) {}

    private final Map<Key, Amounts> known = new HashMap<>();
    private final Map<Pair, DayBalance> coLentWithLender = new HashMap<>();
    private final Map<String, DayBalance> coLent = new HashMap<>();
    private final Map<String, DayBalance> guaranteedAtPartner = new HashMap<>();
    private final Map<String, DayBalance> guaranteed = new HashMap<>();

    /** What stands in the table now. */
    void set(Key key, Amounts amounts) {
        Amounts before = known.getOrDefault(key, Amounts.NONE);
        change(key, amounts.partnerFen() - before.partnerFen(), amounts.lenderFen() - before.lenderFen(), amounts);
    }

    /** What the running transaction is about to add to the table. */
    void add(Key key, Amounts more) {
        Amounts before = known.getOrDefault(key, Amounts.NONE);
        change(
                key,
                more.partnerFen(),
                more.lenderFen(),
                new Amounts(before.partnerFen() + more.partnerFen(), before.lenderFen() + more.lenderFen()));
    }

    private void change(Key key, long partnerFen, long lenderFen, Amounts after) {
        if (after.equals(Amounts.NONE)) {
            known.remove(key);
        } else {
            known.put(key, after);
        }
        if (key.coLent()) {
            add(coLentWithLender, new Pair(key.partnerId(), key.lenderId()), key.day(), partnerFen);
            add(coLent, key.partnerId(), key.day(), partnerFen);
        }
        if (!key.guarantorId().isEmpty()) {
            add(guaranteedAtPartner, key.partnerId(), key.day(), partnerFen);
            add(guaranteed, key.guarantorId(), key.day(), partnerFen + lenderFen);
        }
    }

    private static <K> void add(Map<K, DayBalance> balances, K key, LocalDate day, long fen) {
        if (fen != 0) {
            balances.computeIfAbsent(key, absent -> new DayBalance()).add(day, fen);
        }
    }

    DayBalance coLentWithLender(String partnerId, String lenderId) {
        return coLentWithLender.getOrDefault(new Pair(partnerId, lenderId), DayBalance.NONE);
    }

    DayBalance coLent(String partnerId) {
        return coLent.getOrDefault(partnerId, DayBalance.NONE);
    }

    /** Guaranteed loans at the partner, by any guarantor. */
    DayBalance guaranteedAtPartner(String partnerId) {
        return guaranteedAtPartner.getOrDefault(partnerId, DayBalance.NONE);
    }

    /** By the guarantor, at any partner, the lenders' parts included. */
    DayBalance guaranteed(String guarantorId) {
        return guaranteed.getOrDefault(guarantorId, DayBalance.NONE);
    }
}
