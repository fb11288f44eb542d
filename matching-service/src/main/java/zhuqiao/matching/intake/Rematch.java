package zhuqiao.matching.intake;

import java.util.UUID;
import java.util.stream.LongStream;
import zhuqiao.matching.request.LoanApplication;

/** A stored application that is to be put to the next partner, or matched again after consents or a review. */
public final class Rematch extends Member<Boolean> {
    private final UUID applicationId;
    private final LoanApplication submission;
    private final CaseKeys keys;

    public Rematch(UUID applicationId, LoanApplication submission, CaseKeys keys) {
        this.applicationId = applicationId;
        this.submission = submission;
        this.keys = keys;
    }

    UUID applicationId() {
        return applicationId;
    }

    @Override
    LoanApplication submission() {
        return submission;
    }

    @Override
    CaseKeys keys() {
        return keys;
    }

    @Override
    LongStream transactionLocks() {
        return LongStream.concat(keys.exclusiveLocks(), keys.sharedLocks());
    }

    @Override
    LongStream exclusiveLocks() {
        return LongStream.concat(
                keys.exclusiveLocks(), LongStream.of(CaseKeys.textLock("application:" + applicationId)));
    }
}
