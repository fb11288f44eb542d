package zhuqiao.matching.intake;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.matching.application.ApplicationStatus;
import zhuqiao.matching.referral.ReferralEntity;

/**
 * What this transaction decided about a case; its application and referral hold the new state.
 *
 * @param previous status before, null for a new application
 * @param explanation as stored, by the quotas of the moment of the decision; may still be written by another thread
 * @param referral the new referral, when a partner was found
 */
record Decided(
        OpenCase the,
        @Nullable ApplicationStatus previous,
        MatchResult result,
        CompletableFuture<String> explanation,
        @Nullable ReferralEntity referral,
        @Nullable Grant grant) {}
