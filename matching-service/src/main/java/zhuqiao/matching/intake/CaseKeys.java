package zhuqiao.matching.intake;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.matching.request.ReceivableForm;
import zhuqiao.platform.security.BlindIndex;

/**
 * By what an application's borrower and receivables are found again, and the locks that keep two transactions from
 * deciding about the same ones at once.
 *
 * @param borrower blind index of the borrower
 * @param affiliates blind indexes of companies that count as one with it
 * @param receivables blind index by key of the receivable
 * @param coreEnterprise credit code, or null
 */
public record CaseKeys(
        Index borrower,
        List<Index> affiliates,
        Map<String, Index> receivables,
        @Nullable String coreEnterprise) {

    /** A blind index that compares by content. */
    public record Index(String hex) {
        public static Index of(byte[] bytes) {
            return new Index(HexFormat.of().formatHex(bytes));
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        /** Key of the advisory lock under which it is decided who may rest on it. */
        public long lock() {
            return ByteBuffer.wrap(bytes()).getLong();
        }
    }

    public static CaseKeys of(LoanApplication application, BlindIndex index) {
        Map<String, Index> receivables = new LinkedHashMap<>();
        if (application.supplyChain() != null) {
            for (ReceivableForm receivable : application.supplyChain().receivables()) {
                receivables.put(receivable.key(), Index.of(index.of("receivable", receivable.key())));
            }
        }
        return new CaseKeys(
                Index.of(index.of("borrower", application.borrower().identity())),
                application.borrower().affiliatesOrNone().stream()
                        .map(uscc -> Index.of(index.of("borrower", uscc.code())))
                        .toList(),
                receivables,
                application.supplyChain() == null
                        ? null
                        : application.supplyChain().coreEnterprise().uscc().code());
    }

    /** Locks that two members of one group may not share; affiliates are one borrower to rules M7 and M9. */
    LongStream exclusiveLocks() {
        return LongStream.concat(
                LongStream.concat(
                        LongStream.of(borrower.lock()), affiliates.stream().mapToLong(Index::lock)),
                receivables.values().stream().mapToLong(Index::lock));
    }

    /** Locks that members of one group may share: what they take is added up in memory. */
    LongStream sharedLocks() {
        return coreEnterprise == null ? LongStream.empty() : LongStream.of(textLock("core:" + coreEnterprise));
    }

    /** A 64-bit lock for a text; FNV-1a, for a rare collision only makes two wait for each other. */
    static long textLock(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
