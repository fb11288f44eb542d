package zhuqiao.matching.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.IdempotencyKey;

/** A new application, checked and encrypted before it is queued. */
public final class Arrival extends Member<Arrival.Result> {
    /** What became of it. */
    public sealed interface Result {
        /** Stored now, or an earlier answer under the same key. */
        record Answered(Answer answer) implements Result {}

        /** The lender sent the same content under the same number before. */
        record Known(UUID applicationId) implements Result {}
    }

    private final ApplicationEntity application;
    private final List<ConsentEntity> consents;
    private final LoanApplication submission;
    private final CaseKeys keys;
    private final String actor;
    private final @Nullable IdempotencyKey idempotencyKey;

    /**
     * @param actor subject of the caller's token
     * @param idempotencyKey null for a line of a batch, whose number alone makes it idempotent
     */
    public Arrival(
            ApplicationEntity application,
            List<ConsentEntity> consents,
            LoanApplication submission,
            CaseKeys keys,
            String actor,
            @Nullable IdempotencyKey idempotencyKey) {
        this.application = application;
        this.consents = consents;
        this.submission = submission;
        this.keys = keys;
        this.actor = actor;
        this.idempotencyKey = idempotencyKey;
    }

    ApplicationEntity application() {
        return application;
    }

    List<ConsentEntity> consents() {
        return consents;
    }

    String actor() {
        return actor;
    }

    @Nullable
    IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    @Override
    LoanApplication submission() {
        return submission;
    }

    @Override
    CaseKeys keys() {
        return keys;
    }

    /** Guards the lender's number, which two replicas must not store at once. */
    long numberLock() {
        return CaseKeys.textLock("number:" + application.lenderId + ":" + application.lenderApplicationNo);
    }

    @Override
    LongStream transactionLocks() {
        return LongStream.concat(
                LongStream.concat(keys.exclusiveLocks(), keys.sharedLocks()), LongStream.of(numberLock()));
    }

    /** An idempotency key is only tried in the transaction, never waited for. */
    @Override
    LongStream exclusiveLocks() {
        LongStream locks = LongStream.concat(keys.exclusiveLocks(), LongStream.of(numberLock()));
        return idempotencyKey == null ? locks : LongStream.concat(locks, LongStream.of(idempotencyKey.lock()));
    }
}
