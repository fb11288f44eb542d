package zhuqiao.matching.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import zhuqiao.matching.request.LoanApplication;

/**
 * One application on its way through the groups: a new one, or one that is to be matched again. Touched by the intake's
 * thread only, once it is queued.
 */
public abstract sealed class Member<T> permits Arrival, Rematch {
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final Map<String, Integer> mustLock = new HashMap<>();
    private int rounds;

    abstract LoanApplication submission();

    abstract CaseKeys keys();

    /** Advisory locks that its transaction waits for. */
    abstract LongStream transactionLocks();

    /** What no two members of a group may share. */
    abstract LongStream exclusiveLocks();

    CompletableFuture<T> answer() {
        return answer;
    }

    void settle(T result) {
        answer.complete(result);
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** Agreements, with the version in force, whose quota must be locked in the next group, for they came up in an earlier one. */
    Map<String, Integer> mustLock() {
        return mustLock;
    }

    int nextRound() {
        return ++rounds;
    }
}
